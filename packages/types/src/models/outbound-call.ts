import type { FreeFormMap } from './free-form-map.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_OUTBOUND_CALL_STATUSES } from './outbound-call-status.js';

/** A call that an agent makes. */
export interface OutboundCall {
  /** Id of the call, with the prefix `obc_`. */
  id: string;
  /** Id of the agent that calls. */
  agentId: string;
  /** Number that the call comes from, in E.164 format. */
  fromNumber?: string | null | undefined;
  /** Number that is called, in E.164 format. Example: `+14155550199`. */
  toNumber: string;
  /** Status of the call. It ends as `completed`, `failed`, `no_answer`, `busy`, `cancelled` or `voicemail`. */
  status: OpenEnum<(typeof KNOWN_OUTBOUND_CALL_STATUSES)[number]>;
  /** Direction of the call, always `outbound`. */
  direction: OpenEnum<'outbound'>;
  /** When the call is scheduled, as an ISO 8601 datetime in UTC. `null` for an immediate call. */
  scheduledFor?: string | null | undefined;
  /** When dialing began, as an ISO 8601 datetime in UTC. `null` until then. */
  initiatedAt?: string | null | undefined;
  /** When the call was answered, as an ISO 8601 datetime in UTC. `null` until then. */
  connectedAt?: string | null | undefined;
  /** When the call ended, as an ISO 8601 datetime in UTC. `null` until then. */
  endedAt?: string | null | undefined;
  /** Duration of the call, in seconds. `null` until it ends. */
  durationSeconds?: number | null | undefined;
  /** Id of the conversation on the call. `null` until it begins. */
  conversationId?: string | null | undefined;
  /** The metadata of the request, unchanged. */
  metadata?: FreeFormMap | null | undefined;
  /** Why the call ended. Example: `agent_ended`. `null` until it ends. */
  endReason?: string | null | undefined;
  /** How many times the number was dialed again. */
  retryCount?: number | null | undefined;
  /** When the call was created, as an ISO 8601 datetime in UTC. */
  createdAt: string;
}
