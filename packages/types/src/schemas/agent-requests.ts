import { KNOWN_AGENT_STATUSES, KNOWN_FIRST_MESSAGE_MODES } from '../models/agent.js';
import type {
  AgentStatsParams,
  CreateAgentRequest,
  ListAgentsParams,
  PublishAgentRequest,
  UpdateAgentRequest,
} from '../models/agent-requests.js';
import { dateFilter } from '../primitives/dates.js';
import { listParams } from '../primitives/list-params.js';
import { listOf } from '../primitives/lists.js';
import { number } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { nullishFields, optionalFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';
import {
  agentRecordingInputSchema,
  agentVoicemailDetectionInputSchema,
} from './agent-call-handling.js';
import { agentLlmInputSchema, agentPersonaInputSchema } from './agent-mind.js';
import { agentTranscriptionInputSchema, agentVoiceInputSchema } from './agent-speech.js';
import { agentToolInputSchema } from './agent-tool.js';
import {
  agentEndpointingInputSchema,
  agentInterruptionInputSchema,
  agentSilenceDetectionInputSchema,
} from './agent-turn-taking.js';

const settings = () => ({
  description: text(),
  persona: agentPersonaInputSchema,
  voice: agentVoiceInputSchema,
  llm: agentLlmInputSchema,
  transcription: agentTranscriptionInputSchema,
  systemPromptTemplate: text(),
  firstMessage: text(),
  firstMessageMode: openEnumInput(KNOWN_FIRST_MESSAGE_MODES),
  endCallPhrases: listOf(nonEmptyText()),
  maxDurationSeconds: number(),
  maxIdleTimeSeconds: number(),
  dtmfEnabled: flag(),
  hipaaCompliant: flag(),
  aiDisclosureMessage: text(),
  silenceDetection: agentSilenceDetectionInputSchema,
  endpointing: agentEndpointingInputSchema,
  interruption: agentInterruptionInputSchema,
  voicemailDetection: agentVoicemailDetectionInputSchema,
  recording: agentRecordingInputSchema,
  tools: listOf(agentToolInputSchema),
});

/** Schema of {@link CreateAgentRequest}. */
export const createAgentRequestSchema: ObjectSchema<CreateAgentRequest> = requestObject(
  'CreateAgentRequest',
  () => ({
    name: nonEmptyText('required'),
    ...optionalFields(settings()),
  }),
);

/** Schema of {@link UpdateAgentRequest}. */
export const updateAgentRequestSchema: ObjectSchema<UpdateAgentRequest> = requestObject(
  'UpdateAgentRequest',
  () => ({
    name: nonEmptyText().optional(),
    ...nullishFields(settings()),
  }),
);

/** Schema of {@link PublishAgentRequest}. */
export const publishAgentRequestSchema: ObjectSchema<PublishAgentRequest> = requestObject(
  'PublishAgentRequest',
  () => ({
    notes: text().optional(),
  }),
);

/** Schema of {@link ListAgentsParams}. */
export const listAgentsParamsSchema: ObjectSchema<ListAgentsParams> = requestObject(
  'ListAgentsParams',
  () => ({
    status: openEnumInput(KNOWN_AGENT_STATUSES).optional(),
    search: text().optional(),
    ...listParams(),
  }),
);

/** Schema of {@link AgentStatsParams}. */
export const agentStatsParamsSchema: ObjectSchema<AgentStatsParams> = requestObject(
  'AgentStatsParams',
  () => ({
    dateFrom: dateFilter().optional(),
    dateTo: dateFilter().optional(),
  }),
);
