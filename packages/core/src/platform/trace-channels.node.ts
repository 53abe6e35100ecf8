import { type TracingChannel, tracingChannel } from 'node:diagnostics_channel';
import type { AttemptTrace, CallTrace } from '../diagnostics/trace-events.js';

/** Tells of calls, with their retries and waits. */
export const callChannel: TracingChannel<unknown, CallTrace> = tracingChannel('voisnap:call');

/** Tells of each HTTP attempt. */
export const attemptChannel: TracingChannel<unknown, AttemptTrace> =
  tracingChannel('voisnap:attempt');
