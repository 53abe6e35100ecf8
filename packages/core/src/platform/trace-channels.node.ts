import { type TracingChannel, tracingChannel } from 'node:diagnostics_channel';
import type { AttemptTrace, CallTrace } from '../diagnostics/trace-events.js';

/** Publishes the events of each call, with its retries and waits. */
export const callChannel: TracingChannel<unknown, CallTrace> = tracingChannel('voisnap:call');

/** Publishes the events of each HTTP attempt. */
export const attemptChannel: TracingChannel<unknown, AttemptTrace> =
  tracingChannel('voisnap:attempt');
