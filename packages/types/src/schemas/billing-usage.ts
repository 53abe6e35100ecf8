import * as z from 'zod';
import type {
  BillingUsage,
  BillingUsageBreakdown,
  BillingUsageParams,
  LlmTokenUsage,
  SttUsage,
  TelephonyUsage,
  TtsUsage,
} from '../models/billing-usage.js';
import { boundSynonyms } from '../primitives/bound-synonyms.js';
import { dateFilter } from '../primitives/dates.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { reportPeriodSchema } from './report-period.js';

/** Schema of {@link BillingUsageParams}. */
export const billingUsageParamsSchema: ObjectSchema<BillingUsageParams> = requestObject(
  'BillingUsageParams',
  () => ({ dateFrom: dateFilter().optional(), dateTo: dateFilter().optional() }),
  { synonyms: boundSynonyms },
);

/** Schema of {@link LlmTokenUsage}. */
export const llmTokenUsageSchema: ObjectSchema<LlmTokenUsage> = responseObject(
  'LlmTokenUsage',
  () => ({ inputTokens: z.number(), outputTokens: z.number(), costUsd: z.number() }),
);

/** Schema of {@link TtsUsage}. */
export const ttsUsageSchema: ObjectSchema<TtsUsage> = responseObject('TtsUsage', () => ({
  characters: z.number(),
  costUsd: z.number(),
}));

/** Schema of {@link SttUsage}. */
export const sttUsageSchema: ObjectSchema<SttUsage> = responseObject('SttUsage', () => ({
  audioSeconds: z.number(),
  costUsd: z.number(),
}));

/** Schema of {@link TelephonyUsage}. */
export const telephonyUsageSchema: ObjectSchema<TelephonyUsage> = responseObject(
  'TelephonyUsage',
  () => ({
    inboundMinutes: z.number(),
    outboundMinutes: z.number(),
    numbers: z.number(),
    costUsd: z.number(),
  }),
);

/** Schema of {@link BillingUsageBreakdown}. */
export const billingUsageBreakdownSchema: ObjectSchema<BillingUsageBreakdown> = responseObject(
  'BillingUsageBreakdown',
  () => ({
    llmTokens: llmTokenUsageSchema,
    tts: ttsUsageSchema,
    stt: sttUsageSchema,
    telephony: telephonyUsageSchema,
  }),
);

/** Schema of {@link BillingUsage}. */
export const billingUsageSchema: ObjectSchema<BillingUsage> = responseObject(
  'BillingUsage',
  () => ({
    period: reportPeriodSchema,
    currency: z.string(),
    totalUsd: z.number(),
    includedInPlan: z.number(),
    overage: z.number(),
    breakdown: billingUsageBreakdownSchema,
  }),
);
