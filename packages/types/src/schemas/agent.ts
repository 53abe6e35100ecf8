import * as z from 'zod';
import { assumedTimestamp } from '../primitives/assumed.js';
import { timestamp } from '../primitives/dates.js';
import type { Output } from '../primitives/inference.js';
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

/** States of an agent. Assumed but for `active`. */
export const KNOWN_AGENT_STATUSES = ['active', 'draft', 'inactive', 'archived'] as const;
/** Who can speak first. */
export const KNOWN_FIRST_MESSAGE_MODES = ['assistant_speaks_first'] as const;

/** Schema of {@link Agent}. */
export const agentSchema = responseObject(() => ({
  /** `agt_…` */
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  status: openEnum(KNOWN_AGENT_STATUSES),
  /** Grows by one with each change. */
  version: z.number().nullish(),
  /** The version that callers talk to; `null` before the first publishing. */
  publishedVersion: z.number().nullish(),
  persona: agentPersonaSchema.nullish(),
  voice: agentVoiceSchema.nullish(),
  llm: agentLlmSchema.nullish(),
  transcription: agentTranscriptionSchema.nullish(),
  systemPromptTemplate: z.string().nullish(),
  firstMessage: z.string().nullish(),
  firstMessageMode: openEnum(KNOWN_FIRST_MESSAGE_MODES).nullish(),
  /** Phrases that make the agent hang up. */
  endCallPhrases: z.array(z.string()).nullish(),
  maxDurationSeconds: z.number().nullish(),
  maxIdleTimeSeconds: z.number().nullish(),
  /** Whether keys pressed on the phone are heard. */
  dtmfEnabled: z.boolean().nullish(),
  hipaaCompliant: z.boolean().nullish(),
  /** What is said to disclose that an AI speaks. */
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

/** A voice agent. */
export interface Agent extends Output<typeof agentSchema> {}
