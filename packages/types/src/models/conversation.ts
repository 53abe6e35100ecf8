import type { ConversationAnalysisSummary } from './conversation-analysis.js';
import type { FreeFormMap } from './free-form-map.js';
import type { OpenEnum } from './open-enum.js';

/** Known channels of a conversation. */
export const KNOWN_CHANNELS = [
  'phone',
  'webrtc',
  'webchat',
  'sms',
  'whatsapp',
  'telegram',
] as const;
/** Known statuses of a conversation. */
export const KNOWN_CONVERSATION_STATUSES = [
  'in_progress',
  'completed',
  'failed',
  'abandoned',
] as const;
/** Known directions of a conversation: `inbound` to the agent, `outbound` from the agent. */
export const KNOWN_DIRECTIONS = ['inbound', 'outbound'] as const;
/** Outcomes that the documentation shows. Any other text can be an outcome too. */
export const KNOWN_OUTCOMES = ['resolved', 'escalated', 'callback_scheduled'] as const;

/** The person in a conversation with an agent. */
export interface ConversationCaller {
  /** Phone number of the caller, in E.164 format. Example: `+14155550199`. */
  phoneNumber?: string | null | undefined;
  /** Country of the caller, as an ISO 3166-1 alpha-2 code. Example: `US`. */
  country?: string | null | undefined;
}

/** The cost of a conversation, in US dollars. */
export interface ConversationCost {
  /** All costs together, in US dollars. Example: 0.094. */
  totalUsd?: number | null | undefined;
  /** Cost of the language model, in US dollars. */
  llmUsd?: number | null | undefined;
  /** Cost of turning text into speech, in US dollars. */
  ttsUsd?: number | null | undefined;
  /** Cost of turning speech into text, in US dollars. */
  sttUsd?: number | null | undefined;
  /** Cost of the phone line, in US dollars. */
  telephonyUsd?: number | null | undefined;
}

/** The recording of a conversation. */
export interface ConversationRecording {
  /** Whether the recording can be downloaded. */
  available?: boolean | null | undefined;
  /** Length of the recording, in seconds. */
  durationSeconds?: number | null | undefined;
  /** File format of the recording. Known: `mp3`. */
  format?: OpenEnum<'mp3'> | null | undefined;
  /** When the recording is deleted, as an ISO 8601 datetime in UTC. */
  expiresAt?: string | null | undefined;
}

/** A conversation between a person and an agent. */
export interface Conversation {
  /** Id of the conversation, with the prefix `conv_`. */
  id: string;
  /** Id of the agent. */
  agentId: string;
  /** Name of the agent. */
  agentName?: string | null | undefined;
  /** How the person reached the agent. Example: `phone`. */
  channel: OpenEnum<(typeof KNOWN_CHANNELS)[number]>;
  /** Status of the conversation. */
  status: OpenEnum<(typeof KNOWN_CONVERSATION_STATUSES)[number]>;
  /** Direction of the conversation: `inbound` to the agent, or `outbound` from the agent. */
  direction: OpenEnum<(typeof KNOWN_DIRECTIONS)[number]>;
  /** When the conversation began, as an ISO 8601 datetime in UTC. */
  startedAt: string;
  /** When the conversation ended, as an ISO 8601 datetime in UTC. Absent until then. */
  endedAt?: string | null | undefined;
  /** Duration of the conversation, in seconds. Absent until it ends. */
  durationSeconds?: number | null | undefined;
  /** The person in the conversation. */
  caller?: ConversationCaller | null | undefined;
  /** Your own data, as it was given when the conversation began. */
  metadata?: FreeFormMap | null | undefined;
  /** The cost of the conversation. Absent until it ends. */
  cost?: ConversationCost | null | undefined;
  /** The analysis of the conversation. Absent until the analysis is done. */
  analysis?: ConversationAnalysisSummary | null | undefined;
  /** The recording of the conversation. Absent until it ends. */
  recording?: ConversationRecording | null | undefined;
  /** Tags of the conversation. Example: `['billing']`. */
  tags: string[];
  /** Outcome of the conversation. Example: `resolved`. Absent until it is set. */
  outcome?: OpenEnum<(typeof KNOWN_OUTCOMES)[number]> | null | undefined;
}
