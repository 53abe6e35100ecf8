import type { TracingChannel } from 'node:diagnostics_channel';
import { openAttemptChannel, openCallChannel } from '#platform';
import { LatePart } from '../late/late-part.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { Attempt, AttemptHandler, Call, CallHandler } from './call.js';
import type { AttemptLayer, CallLayer, Handler } from './pipeline-parts.js';

// The layers that most clients do not need. They are loaded with the first call or attempt that passes them.

const layers = /* @__PURE__ */ new LatePart(
  () => import('../late/layers.js'),
  'middleware and debug lines',
);
type Layers = NonNullable<typeof layers.loaded>;

/** Publishes a trace event for each call that somebody observes. */
export const publishCalls = (next: CallHandler): CallHandler =>
  publish(openCallChannel, next, (part) => part.publishCalls);

/** Publishes a trace event for each attempt that somebody observes. */
export const publishAttempts = (next: AttemptHandler): AttemptHandler =>
  publish(openAttemptChannel, next, (part) => part.publishAttempts);

/** Runs `call()` of each middleware around a handler, the first of the array outermost. */
export const runCallMiddleware: CallLayer = (next, { middleware }) => {
  const run = middleware.map(({ call }) => ({ call }));
  return run.some(({ call }) => call)
    ? loadLayer((part) => part.runCallMiddleware(next, run))
    : next;
};

/** Runs `attempt()` of each middleware around a handler, the first of the array outermost. */
export const runAttemptMiddleware: AttemptLayer = (next, { middleware }) => {
  const run = middleware.map(({ attempt }) => ({ attempt }));
  return run.some(({ attempt }) => attempt)
    ? loadLayer((part) => part.runAttemptMiddleware(next, run))
    : next;
};

/** Writes a line at `debug` for each attempt. */
export const logAttempts: AttemptLayer = (next, parts) =>
  parts.log.isEnabled('debug') ? loadLayer((part) => part.logAttempts(next, parts), next) : next;

const publish = <Trace extends object, Subject extends Call | Attempt>(
  openChannel: () => TracingChannel<unknown, Trace> | undefined,
  next: Handler<Subject>,
  pick: (
    part: Layers,
  ) => (next: Handler<Subject>, channel: TracingChannel<unknown, Trace>) => Handler<Subject>,
): Handler<Subject> => {
  let handle: Handler<Subject> | undefined;
  return (subject) => {
    const channel = openChannel();
    if (!channel?.hasSubscribers) return next(subject);
    handle ??= loadLayer((part) => pick(part)(next, channel), next);
    return handle(subject);
  };
};

/**
 * Makes a layer that is loaded when it is first passed. The signal of the call or attempt ends the loading.
 *
 * @param otherwise - handles a call or attempt whose layer cannot be loaded. Default: it fails.
 */
const loadLayer = <Subject extends Call | Attempt>(
  create: (part: Layers) => Handler<Subject>,
  otherwise?: Handler<Subject>,
): Handler<Subject> => {
  let handle: Handler<Subject> | undefined;
  const open = (part: Layers) => {
    handle ??= create(part);
    return handle;
  };
  return (subject) => {
    if (handle) return handle(subject);
    if (layers.loaded) return open(layers.loaded)(subject);
    const { signal } = 'scope' in subject ? subject.scope : subject;
    return raceWithSignal(layers.load(), signal).then(
      (part) => open(part)(subject),
      otherwise && (() => otherwise(subject)),
    );
  };
};
