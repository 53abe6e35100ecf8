import * as z from 'zod';
import type {
  AvailableNumber,
  SearchNumbersResponse,
  TelephonyNumber,
} from '../models/telephony-number.js';
import {
  KNOWN_NUMBER_CAPABILITIES,
  KNOWN_TELEPHONY_PROVIDERS,
} from '../models/telephony-number.js';
import {
  assumedEnum,
  assumedEnums,
  assumedNumber,
  assumedText,
  assumedTimestamp,
} from '../primitives/assumed.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link AvailableNumber}. */
export const availableNumberSchema: ObjectSchema<AvailableNumber> = responseObject(
  'AvailableNumber',
  () => ({
    phoneNumber: z.string(),
    country: z.string(),
    region: z.string().nullish(),
    locality: z.string().nullish(),
    provider: openEnum(KNOWN_TELEPHONY_PROVIDERS),
    capabilities: z.array(openEnum(KNOWN_NUMBER_CAPABILITIES)),
    tollFree: z.boolean(),
    monthlyCostUsd: z.number(),
  }),
);

/** Schema of {@link SearchNumbersResponse}. */
export const searchNumbersResponseSchema: ObjectSchema<SearchNumbersResponse> = responseObject(
  'SearchNumbersResponse',
  () => ({
    numbers: z.array(availableNumberSchema),
  }),
);

/** Schema of {@link TelephonyNumber}. */
export const telephonyNumberSchema: ObjectSchema<TelephonyNumber> = responseObject(
  'TelephonyNumber',
  () => ({
    id: z.string(),
    phoneNumber: z.string(),
    assignedAgentName: z.string().nullish(),
    assignedAgentId: assumedText(),
    provider: assumedEnum(KNOWN_TELEPHONY_PROVIDERS),
    friendlyName: assumedText(),
    country: assumedText(),
    capabilities: assumedEnums(KNOWN_NUMBER_CAPABILITIES),
    monthlyCostUsd: assumedNumber(),
    status: assumedEnum(['active']),
    createdAt: assumedTimestamp(),
  }),
);
