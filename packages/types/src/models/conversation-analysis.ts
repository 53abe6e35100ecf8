import type { FreeFormMap } from './free-form-map.js';
import type { OpenEnum } from './open-enum.js';

/** Known sentiments of a conversation. Assumed, except `positive`. */
export const KNOWN_SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

/** The complete analysis of a conversation, made after it ended. */
export interface ConversationAnalysis {
  /** Mood of the caller. Example: `positive`. */
  sentiment: OpenEnum<(typeof KNOWN_SENTIMENTS)[number]>;
  /** Strength of the sentiment. Example: 0.81. */
  sentimentScore: number;
  /** What the caller wanted. Example: `billing_inquiry`. */
  intent: string;
  /** Summary of the conversation in a few sentences. */
  summary: string;
  /** Values of the fields that you defined for the analysis, with the keys that you chose. */
  customFields?: FreeFormMap | null | undefined;
}

/** The analysis in a conversation or an event. Each part can be missing. */
export interface ConversationAnalysisSummary {
  /** Mood of the caller. Example: `positive`. */
  sentiment?: OpenEnum<(typeof KNOWN_SENTIMENTS)[number]> | null | undefined;
  /** Strength of the sentiment. Example: 0.81. */
  sentimentScore?: number | null | undefined;
  /** What the caller wanted. Example: `billing_inquiry`. */
  intent?: string | null | undefined;
  /** Summary of the conversation in a few sentences. */
  summary?: string | null | undefined;
  /** Values of the fields that you defined for the analysis, with the keys that you chose. */
  customFields?: FreeFormMap | null | undefined;
}
