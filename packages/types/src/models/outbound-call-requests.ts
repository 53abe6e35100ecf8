import type { DateInput } from './date-input.js';
import type { FreeFormMap } from './free-form-map.js';
import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_OUTBOUND_CALL_STATUSES } from './outbound-call-status.js';

/** Most redials that a call can ask for. */
export const MAX_OUTBOUND_CALL_RETRIES = 3;
/** Minutes between redials when `retryDelayMinutes` is not given. */
export const DEFAULT_RETRY_DELAY_MINUTES = 15;

/** A call to place now or later. */
export interface CreateOutboundCallRequest {
  /** Id of the agent that should call. */
  agentId: string;
  /** Number to call, in E.164 format. Example: `+14155550199`. */
  toNumber: string;
  /**
   * Number to call from, in E.164 format. It must be a provisioned number that is assigned to the agent.
   */
  fromNumber?: string | undefined;
  /** When to call: a `Date`, or an ISO 8601 datetime with its time zone. Default: immediately. */
  scheduledFor?: DateInput | undefined;
  /** Your own data for the call. The agent's session gets it, and it is returned unchanged. */
  metadata?: FreeFormMap | undefined;
  /** How many times to dial again when nobody answers, from 0 to 3. Default: 0. */
  maxRetries?: number | undefined;
  /** Minutes between two attempts, at least 1. Default: 15. */
  retryDelayMinutes?: number | undefined;
}

/** Filters and paging of a list of outbound calls. */
export interface ListOutboundCallsParams extends ListParams {
  /** Only calls with this status. Example: `completed`. */
  status?: OpenEnum<(typeof KNOWN_OUTBOUND_CALL_STATUSES)[number]> | undefined;
  /** Only calls of this agent. */
  agentId?: string | undefined;
}
