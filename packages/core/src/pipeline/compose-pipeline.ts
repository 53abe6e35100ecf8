import { authenticate } from './authenticate.js';
import type { AttemptHandler, CallHandler } from './call.js';
import {
  logAttempts,
  publishAttempts,
  publishCalls,
  runAttemptMiddleware,
  runCallMiddleware,
} from './late-layers.js';
import { limitConcurrency } from './limit-concurrency.js';
import { logCalls } from './log-calls.js';
import { pace } from './pace.js';
import type { AttemptLayer, CallLayer, PipelineParts } from './pipeline-parts.js';
import { retry } from './retry.js';
import { send } from './send.js';

/** The layers around `retry`, from the outermost to the innermost. They see a call once. */
const callLayers: readonly CallLayer[] = [
  publishCalls, // the channel voisnap:call
  runCallMiddleware, // call() of the option middleware
  logCalls, // a warning for a call that failed after retries
];

/** The layers between `retry` and `send`, from the outermost to the innermost. They see each attempt. */
const attemptLayers: readonly AttemptLayer[] = [
  pace, // waits for the rate limit
  limitConcurrency, // waits for one of maxConcurrency places
  authenticate, // limits the time, adds the credentials, replaces a refused token
  logAttempts, // a line at debug
  runAttemptMiddleware, // attempt() of the option middleware
  publishAttempts, // the channel voisnap:attempt
];

/** Puts the layers of a call around each other: `callLayers`, then `retry`, then `attemptLayers`, then `send`. */
export const composePipeline = (parts: PipelineParts): CallHandler => {
  const attempt = attemptLayers.reduceRight<AttemptHandler>(
    (next, layer) => layer(next, parts),
    send(parts),
  );
  return callLayers.reduceRight<CallHandler>(
    (next, layer) => layer(next, parts),
    retry(attempt, parts),
  );
};
