import * as z from 'zod';
import type {
  ConversationAnalysis,
  ConversationAnalysisSummary,
} from '../models/conversation-analysis.js';
import { KNOWN_SENTIMENTS } from '../models/conversation-analysis.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { responseObject } from '../primitives/response-object.js';

const analysisFields = () => ({
  sentiment: openEnum(KNOWN_SENTIMENTS),
  sentimentScore: z.number(),
  intent: z.string(),
  summary: z.string(),
});

/** Fields that the agent's owner defined, and what was found for them. */
const customFields = () => freeFormMap().nullish();

/** Schema of {@link ConversationAnalysis}. */
export const conversationAnalysisSchema: ObjectSchema<ConversationAnalysis> = responseObject(
  'ConversationAnalysis',
  () => ({
    ...analysisFields(),
    customFields: customFields(),
  }),
);

/** Schema of {@link ConversationAnalysisSummary}. */
export const conversationAnalysisSummarySchema: ObjectSchema<ConversationAnalysisSummary> =
  responseObject('ConversationAnalysisSummary', () => ({
    ...nullishFields(analysisFields()),
    customFields: customFields(),
  }));
