import type { PollTarget, RefusedOptions, RequestOptions, RequestPromise } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import { TERMINAL_OUTBOUND_CALL_STATUSES } from '@voisnap/types/operations';

/** Default `timeout` of the waiting methods, in ms: ringing, talking and redialling take less than an hour. */
const callTimeout = 60 * 60_000;

/** Statuses of a call that has ended. */
const terminalStatuses: ReadonlySet<string> = new Set(TERMINAL_OUTBOUND_CALL_STATUSES);

/** The options that a wait takes at its start, and not in `resume()`. */
export const keptEventOptions: RefusedOptions = {
  events: 'cannot be changed by resume(): the wait keeps those that it began with.',
  safetyInterval: 'cannot be changed by resume(): the wait keeps the one that it began with.',
};

/** Reads calls: the outbound calls. */
interface CallReader {
  get(callId: string, options?: RequestOptions): RequestPromise<OutboundCall>;
}

/** Describes how to poll a call until it has ended. */
export const followUntilEnded = (reader: CallReader, callId: string): PollTarget<OutboundCall> => ({
  id: callId,
  goal: `call ${callId} to end`,
  defaultTimeout: callTimeout,
  read: (request) => reader.get(callId, request),
  isDone: ({ status }) => terminalStatuses.has(status),
  refusedOptions: keptEventOptions,
});
