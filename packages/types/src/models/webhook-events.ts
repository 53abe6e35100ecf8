import type {
  ConversationCaller,
  ConversationCost,
  KNOWN_CHANNELS,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from './conversation.js';
import type { ConversationAnalysisSummary } from './conversation-analysis.js';
import type { FreeFormMap } from './free-form-map.js';
import type { OpenEnum } from './open-enum.js';

// Assumed: the data of every event except SessionStarted, the only one that is documented.

/** The fields of every event, beside its type and its data. */
export interface WebhookEnvelope {
  /** Id of the event, with the prefix `evt_`. Repeated deliveries of an event have the same id. */
  id: string;
  /** Id of the agent. */
  agentId: string;
  /** Id of your tenant, with the prefix `ten_`. */
  tenantId: string;
  /** When the event happened, as an ISO 8601 datetime in UTC. */
  timestamp: string;
}

/** The data of a `SessionStarted` event. */
export interface SessionStartedData {
  /** Id of the conversation. */
  conversationId: string;
  /** How the person reached the agent. Example: `phone`. */
  channel: OpenEnum<(typeof KNOWN_CHANNELS)[number]>;
  /** Direction of the conversation: `inbound` to the agent, or `outbound` from the agent. */
  direction: OpenEnum<(typeof KNOWN_DIRECTIONS)[number]>;
  /** The person in the conversation. */
  caller?: ConversationCaller | null | undefined;
  /** Your own data, as it was given when the conversation began. */
  metadata?: FreeFormMap | null | undefined;
}

/** A conversation began. */
export interface SessionStartedEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: 'SessionStarted';
  /** The conversation that began. */
  data: SessionStartedData;
}

/** The data of a `SessionEnded` event. */
export interface SessionEndedData {
  /** Id of the conversation. */
  conversationId: string;
  /** Duration of the conversation, in seconds. */
  durationSeconds?: number | null | undefined;
  /** Why the conversation ended. */
  endReason?: string | null | undefined;
  /** Outcome of the conversation. Example: `resolved`. */
  outcome?: OpenEnum<(typeof KNOWN_OUTCOMES)[number]> | null | undefined;
  /** The cost of the conversation. */
  cost?: ConversationCost | null | undefined;
}

/** A conversation ended. */
export interface SessionEndedEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: 'SessionEnded';
  /** The conversation that ended. */
  data: SessionEndedData;
}

/** The data of a `ToolCallCompleted` event. */
export interface ToolCallCompletedData {
  /** Id of the conversation. */
  conversationId: string;
  /** Name of the tool. */
  toolName: string;
  /** Duration of the tool's call, in milliseconds. */
  durationMs?: number | null | undefined;
  /** Whether the tool succeeded. */
  success?: boolean | null | undefined;
}

/** An agent used a tool. */
export interface ToolCallCompletedEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: 'ToolCallCompleted';
  /** The tool and its result. */
  data: ToolCallCompletedData;
}

/** The data of a `TransferInitiated` event. */
export interface TransferInitiatedData {
  /** Id of the conversation. */
  conversationId: string;
  /** Number or person that the caller is transferred to. */
  target: string;
  /** Why the agent transfers the caller. */
  reason?: string | null | undefined;
}

/** An agent began to transfer a caller to a person or another number. */
export interface TransferInitiatedEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: 'TransferInitiated';
  /** The transfer. */
  data: TransferInitiatedData;
}

/** The data of an `AnalysisCompleted` event. */
export interface AnalysisCompletedData {
  /** Id of the conversation. */
  conversationId: string;
  /** The analysis of the conversation. */
  analysis: ConversationAnalysisSummary;
}

/** The analysis of a conversation is ready. */
export interface AnalysisCompletedEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: 'AnalysisCompleted';
  /** The conversation and its analysis. */
  data: AnalysisCompletedData;
}

/** The data of an `Error` event. */
export interface ErrorEventData {
  /** Id of the conversation. Missing if the error belongs to no conversation. */
  conversationId?: string | null | undefined;
  /** Code of the error. */
  code?: string | null | undefined;
  /** What went wrong. */
  message: string;
}

/** An error happened that the agent could not recover from. */
export interface ErrorEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: 'Error';
  /** The error. */
  data: ErrorEventData;
}
