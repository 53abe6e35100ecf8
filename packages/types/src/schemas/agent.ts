import * as z from 'zod';
import { type Agent, KNOWN_AGENT_STATUSES, KNOWN_FIRST_MESSAGE_MODES } from '../models/agent.js';
import { assumedTimestamp } from '../primitives/assumed.js';
import { timestamp } from '../primitives/dates.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';
import { agentRecordingSchema, agentVoicemailDetectionSchema } from './agent-call-handling.js';
import { agentLlmSchema, agentPersonaSchema } from './agent-mind.js';
import { agentTranscriptionSchema, agentVoiceSchema } from './agent-speech.js';
import { agentToolSchema } from './agent-tool.js';
import {
  agentEndpointingSchema,
  agentInterruptionSchema,
  agentSilenceDetectionSchema,
} from './agent-turn-taking.js';

/** Schema of {@link Agent}. */
export const agentSchema: ObjectSchema<Agent> = responseObject('Agent', () => ({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  status: openEnum(KNOWN_AGENT_STATUSES),
  version: z.number().nullish(),
  publishedVersion: z.number().nullish(),
  persona: agentPersonaSchema.nullish(),
  voice: agentVoiceSchema.nullish(),
  llm: agentLlmSchema.nullish(),
  transcription: agentTranscriptionSchema.nullish(),
  systemPromptTemplate: z.string().nullish(),
  firstMessage: z.string().nullish(),
  firstMessageMode: openEnum(KNOWN_FIRST_MESSAGE_MODES).nullish(),
  endCallPhrases: z.array(z.string()).nullish(),
  maxDurationSeconds: z.number().nullish(),
  maxIdleTimeSeconds: z.number().nullish(),
  dtmfEnabled: z.boolean().nullish(),
  hipaaCompliant: z.boolean().nullish(),
  aiDisclosureMessage: z.string().nullish(),
  silenceDetection: agentSilenceDetectionSchema.nullish(),
  endpointing: agentEndpointingSchema.nullish(),
  interruption: agentInterruptionSchema.nullish(),
  voicemailDetection: agentVoicemailDetectionSchema.nullish(),
  recording: agentRecordingSchema.nullish(),
  tools: z.array(agentToolSchema).nullish(),
  createdAt: timestamp(),
  updatedAt: assumedTimestamp(),
}));
