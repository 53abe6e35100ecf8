import * as z from 'zod';
import { timestamp } from '../primitives/dates.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Carriers that numbers come from. */
export const KNOWN_TELEPHONY_PROVIDERS = ['twilio', 'vonage', 'telnyx'] as const;
/** What a number can do. */
export const KNOWN_NUMBER_CAPABILITIES = ['voice', 'sms', 'mms'] as const;

/** Schema of {@link AvailableNumber}. */
export const availableNumberSchema = responseObject(() => ({
  /** In E.164 format: `+14155550100`. */
  phoneNumber: z.string(),
  /** ISO 3166-1 alpha-2: `US`. */
  country: z.string(),
  region: z.string().nullish(),
  locality: z.string().nullish(),
  provider: openEnum(KNOWN_TELEPHONY_PROVIDERS),
  capabilities: z.array(openEnum(KNOWN_NUMBER_CAPABILITIES)),
  tollFree: z.boolean(),
  monthlyCostUsd: z.number(),
}));

/** A number that can be provisioned. */
export interface AvailableNumber extends Output<typeof availableNumberSchema> {}

/** Schema of {@link SearchNumbersResponse}. */
export const searchNumbersResponseSchema = responseObject(() => ({
  numbers: z.array(availableNumberSchema),
}));

/** The answer of a search for numbers, as it stands on the wire. */
export interface SearchNumbersResponse extends Output<typeof searchNumbersResponseSchema> {}

/** Schema of {@link TelephonyNumber}. */
export const telephonyNumberSchema = responseObject(() => ({
  /** Assumed: `num_…` */
  id: z.string(),
  /** In E.164 format: `+14155550100`. */
  phoneNumber: z.string(),
  /** Name of the agent that answers; `null` when none does. */
  assignedAgentName: z.string().nullish(),
  assignedAgentId: z.string().nullish(),
  provider: openEnum(KNOWN_TELEPHONY_PROVIDERS).nullish(),
  friendlyName: z.string().nullish(),
  country: z.string().nullish(),
  capabilities: z.array(openEnum(KNOWN_NUMBER_CAPABILITIES)).nullish(),
  monthlyCostUsd: z.number().nullish(),
  status: openEnum(['active']).nullish(),
  createdAt: timestamp().nullish(),
}));

/** A number that was provisioned. */
export interface TelephonyNumber extends Output<typeof telephonyNumberSchema> {}
