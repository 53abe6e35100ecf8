import * as z from 'zod';
import { assumed, assumedNumber, assumedText, assumedTimestamp } from '../primitives/assumed.js';
import type { Output } from '../primitives/inference.js';
import { type OpenEnum, openEnum } from '../primitives/open-enum.js';
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
  /** Assumed, as is all that follows. */
  assignedAgentId: assumedText(),
  provider: assumed<OpenEnum<(typeof KNOWN_TELEPHONY_PROVIDERS)[number]>>({ type: 'string' }),
  friendlyName: assumedText(),
  country: assumedText(),
  capabilities: assumed<OpenEnum<(typeof KNOWN_NUMBER_CAPABILITIES)[number]>[]>({
    type: 'array',
    items: { type: 'string' },
  }),
  monthlyCostUsd: assumedNumber(),
  status: assumed<OpenEnum<'active'>>({ type: 'string' }),
  createdAt: assumedTimestamp(),
}));

/** A number that was provisioned. */
export interface TelephonyNumber extends Output<typeof telephonyNumberSchema> {}
