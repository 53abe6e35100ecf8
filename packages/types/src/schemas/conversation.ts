import * as z from 'zod';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { responseObject } from '../primitives/response-object.js';
import { conversationAnalysisSummarySchema } from './conversation-analysis.js';

/** Ways to talk to an agent. */
export const KNOWN_CHANNELS = [
  'phone',
  'webrtc',
  'webchat',
  'sms',
  'whatsapp',
  'telegram',
] as const;
/** States of a conversation. */
export const KNOWN_CONVERSATION_STATUSES = [
  'in_progress',
  'completed',
  'failed',
  'abandoned',
] as const;
/** Who called whom: `inbound` is the caller calling the agent. */
export const KNOWN_DIRECTIONS = ['inbound', 'outbound'] as const;
/** Outcomes that the documentation shows; any other text can be one too. */
export const KNOWN_OUTCOMES = ['resolved', 'escalated', 'callback_scheduled'] as const;

/** Schema of {@link Conversation}. */
export const conversationSchema = responseObject(() => ({
  /** `conv_…` */
  id: z.string(),
  agentId: z.string(),
  agentName: z.string().nullish(),
  channel: openEnum(KNOWN_CHANNELS),
  status: openEnum(KNOWN_CONVERSATION_STATUSES),
  direction: openEnum(KNOWN_DIRECTIONS),
  startedAt: timestamp(),
  /** Not there while the conversation goes on; the same holds for duration, cost and what follows. */
  endedAt: timestamp().nullish(),
  durationSeconds: z.number().nullish(),
  caller: responseObject(() =>
    nullishFields({ phoneNumber: z.string(), country: z.string() }),
  ).nullish(),
  /** As it was given when the conversation began. */
  metadata: freeFormMap().nullish(),
  cost: responseObject(() =>
    nullishFields({
      totalUsd: z.number(),
      llmUsd: z.number(),
      ttsUsd: z.number(),
      sttUsd: z.number(),
      telephonyUsd: z.number(),
    }),
  ).nullish(),
  analysis: conversationAnalysisSummarySchema.nullish(),
  recording: responseObject(() =>
    nullishFields({
      available: z.boolean(),
      durationSeconds: z.number(),
      format: openEnum(['mp3']),
      expiresAt: timestamp(),
    }),
  ).nullish(),
  tags: z.array(z.string()),
  outcome: openEnum(KNOWN_OUTCOMES).nullish(),
}));

/** A talk between a person and an agent. */
export interface Conversation extends Output<typeof conversationSchema> {}
