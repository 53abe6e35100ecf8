import * as z from 'zod';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { responseObject } from '../primitives/response-object.js';

/** Moods that a conversation can have. Assumed but for `positive`. */
export const KNOWN_SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

const analysisFields = () => ({
  sentiment: openEnum(KNOWN_SENTIMENTS),
  /** How strong the sentiment is. */
  sentimentScore: z.number(),
  /** What the caller wanted. */
  intent: z.string(),
  summary: z.string(),
});

/** Fields that the agent's owner defined, and what was found for them. */
const customFields = () => freeFormMap().nullish();

/** Schema of {@link ConversationAnalysis}. */
export const conversationAnalysisSchema = responseObject(() => ({
  ...analysisFields(),
  customFields: customFields(),
}));

/** What was found out about a conversation after it ended. */
export interface ConversationAnalysis extends Output<typeof conversationAnalysisSchema> {}

/** Schema of {@link ConversationAnalysisSummary}. */
export const conversationAnalysisSummarySchema = responseObject(() => ({
  ...nullishFields(analysisFields()),
  customFields: customFields(),
}));

/** The analysis as it stands on a conversation, where parts of it may still be missing. */
export interface ConversationAnalysisSummary
  extends Output<typeof conversationAnalysisSummarySchema> {}
