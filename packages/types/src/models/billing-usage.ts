import type { DateInput } from './date-input.js';
import type { ReportPeriod } from './report-period.js';

/** Period of a usage report. Which period the API takes without dates is not documented. */
export interface BillingUsageParams {
  /** First day or moment of the period, included. Example: `2025-06-01`. */
  dateFrom?: DateInput | undefined;
  /** Last day or moment of the period, included. Example: `2025-06-30`. */
  dateTo?: DateInput | undefined;
}

/** Usage of language models. */
export interface LlmTokenUsage {
  /** Tokens that the models read. */
  inputTokens: number;
  /** Tokens that the models wrote. */
  outputTokens: number;
  /** Cost in US dollars. */
  costUsd: number;
}

/** Usage of text to speech. */
export interface TtsUsage {
  /** Characters that were spoken. */
  characters: number;
  /** Cost in US dollars. */
  costUsd: number;
}

/** Usage of speech to text. */
export interface SttUsage {
  /** Duration of the audio that was transcribed, in seconds. */
  audioSeconds: number;
  /** Cost in US dollars. */
  costUsd: number;
}

/** Usage of telephony. */
export interface TelephonyUsage {
  /** Minutes of calls to your numbers. */
  inboundMinutes: number;
  /** Minutes of calls from your agents. */
  outboundMinutes: number;
  /** Number of phone numbers. */
  numbers: number;
  /** Cost in US dollars. */
  costUsd: number;
}

/** Usage by kind. */
export interface BillingUsageBreakdown {
  /** Usage of language models. */
  llmTokens: LlmTokenUsage;
  /** Usage of text to speech. */
  tts: TtsUsage;
  /** Usage of speech to text. */
  stt: SttUsage;
  /** Usage of telephony. */
  telephony: TelephonyUsage;
}

/** What was used in a period, and what it costs. */
export interface BillingUsage {
  /** The period of the usage. */
  period: ReportPeriod;
  /** Currency of the bill. Example: `USD`. */
  currency: string;
  /** Cost of all usage together, in US dollars. */
  totalUsd: number;
  /** Part of the usage that the plan includes. The documentation shows 0, and names no unit. */
  includedInPlan: number;
  /** Part of the usage beyond the plan. The documentation shows the same amount as in `totalUsd`, and names no unit. */
  overage: number;
  /** Usage by kind. */
  breakdown: BillingUsageBreakdown;
}
