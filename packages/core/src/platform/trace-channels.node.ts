import { tracingChannel } from 'node:diagnostics_channel';
import type { AttemptTrace, CallTrace } from '../diagnostics/trace-events.js';

/** Tells of calls, with their retries and waits. */
export const callChannel = tracingChannel<unknown, CallTrace>('voisnap:call');

/** Tells of each HTTP attempt. */
export const attemptChannel = tracingChannel<unknown, AttemptTrace>('voisnap:attempt');
