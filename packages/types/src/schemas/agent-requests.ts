import { dateFilter } from '../primitives/dates.js';
import type { Input } from '../primitives/inference.js';
import { listParams } from '../primitives/list-params.js';
import { listOf } from '../primitives/lists.js';
import { number } from '../primitives/numbers.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { nullishFields, optionalFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';
import { KNOWN_AGENT_STATUSES, KNOWN_FIRST_MESSAGE_MODES } from './agent.js';
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
  /** Phrases that make the agent hang up. */
  endCallPhrases: listOf(nonEmptyText()),
  maxDurationSeconds: number(),
  maxIdleTimeSeconds: number(),
  /** Whether keys pressed on the phone are heard. */
  dtmfEnabled: flag(),
  hipaaCompliant: flag(),
  /** What is said to disclose that an AI speaks. */
  aiDisclosureMessage: text(),
  silenceDetection: agentSilenceDetectionInputSchema,
  endpointing: agentEndpointingInputSchema,
  interruption: agentInterruptionInputSchema,
  voicemailDetection: agentVoicemailDetectionInputSchema,
  recording: agentRecordingInputSchema,
  tools: listOf(agentToolInputSchema),
});

/** Schema of {@link CreateAgentRequest}. */
export const createAgentRequestSchema = requestObject(() => ({
  name: nonEmptyText('required'),
  ...optionalFields(settings()),
}));
/** A new agent. Only its name is required. */
export interface CreateAgentRequest extends Input<typeof createAgentRequestSchema> {}

/** Schema of {@link UpdateAgentRequest}. */
export const updateAgentRequestSchema = requestObject(() => ({
  name: nonEmptyText().optional(),
  ...nullishFields(settings()),
}));
/**
 * Changes to an agent. What is left out stays as it is, inside of nested objects too; `null` clears
 * what an agent can be without. Assumed: the `null`.
 */
export interface UpdateAgentRequest extends Input<typeof updateAgentRequestSchema> {}

/** Schema of {@link PublishAgentRequest}. */
export const publishAgentRequestSchema = requestObject(() => ({
  /** What has changed, for those who read the history. */
  notes: text().optional(),
}));
/** What to note when a version is published. */
export interface PublishAgentRequest extends Input<typeof publishAgentRequestSchema> {}

/** Schema of {@link ListAgentsParams}. */
export const listAgentsParamsSchema = requestObject(() => ({
  status: openEnumInput(KNOWN_AGENT_STATUSES).optional(),
  /** Text to look for. */
  search: text().optional(),
  ...listParams(),
}));
/** Which agents to list, and how. */
export interface ListAgentsParams extends Input<typeof listAgentsParamsSchema> {}

/** Schema of {@link AgentStatsParams}. */
export const agentStatsParamsSchema = requestObject(() => ({
  /** First day or moment of the period, included. */
  dateFrom: dateFilter().optional(),
  /** Last day or moment of the period, included. */
  dateTo: dateFilter().optional(),
}));
/** The period of an agent's statistics. */
export interface AgentStatsParams extends Input<typeof agentStatsParamsSchema> {}
