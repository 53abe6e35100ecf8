import type { VoisnapError } from '../errors/voisnap-error.js';
import { LatePart } from '../late/late-part.js';
import { type LoadingWork, loadInScope } from '../pipeline/load-in-scope.js';
import { holdStream } from '../request/hold-stream.js';
import { withWaiterStack } from '../util/add-caller-stack.js';
import { copyPlain } from '../util/copy-plain.js';
import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  PollTarget,
  WaitOptions,
} from './poll-options.js';
import type { PollContext } from './poll-until.js';
import { resumeOptions } from './resume-options.js';
import { toWaitError } from './to-wait-error.js';

const polling = /* @__PURE__ */ new LatePart(() => import('../late/polling.js'), 'waits');

/**
 * Polls until something has happened, at a moderate pace and for a bounded time. A poll that fails with a
 * 5xx, 408, 429 or a lost connection does not end the wait.
 *
 * @throws ConfigurationError for a wrong option, before the first poll.
 * @throws PollTimeoutError when it has not happened in time; its `resume()` continues the wait.
 * @throws ResourceFailedError when it can no longer happen, with the resource.
 * @throws AbortError when the signal aborts, also between two polls.
 * @throws WaitError for any other failure of a poll. Except for `ConfigurationError`, the errors above are `WaitError`s too.
 * @throws what `onProgress` throws, unchanged. A `VoisnapError` of it becomes a `WaitError`; after a create, any
 * exception is the `cause` of one.
 */
export const pollUntil = <Value>(
  target: PollTarget<Value>,
  options: WaitOptions<Value> | undefined,
  context: PollContext,
): Promise<Value> => withWaiterStack(poll(target, options, context));

const poll: typeof pollUntil = async (target, options, context) => {
  const { loaded } = polling;
  if (loaded) return loaded.pollUntil(target, options, context);
  const asked = copyPlain(options);
  const name = `the wait for ${target.goal ?? 'something'}`;
  const part = await load({ name, options: asked }, context).catch((error: VoisnapError) => {
    throw toWaitError(error, {
      lastValue: target.known,
      resume: (next) => pollUntil(target, resumeOptions(asked, next), context),
    });
  });
  return part.pollUntil(target, asked, context);
};

/** Creates something, and polls until something has happened to it. */
export const createAndPoll = <Value, Body>(
  target: CreateAndPollTarget<Value, Body>,
  options: CreateAndWaitOptions<Value> | undefined,
  context: PollContext,
): Promise<Value> => withWaiterStack(createFirst(target, options, context));

const createFirst: typeof createAndPoll = async (target, options, context) => {
  const { loaded } = polling;
  if (loaded) return loaded.createAndPoll(target, options, context);
  holdStream(target.body);
  const [kept, asked] = [{ ...target, body: copyPlain(target.body) }, copyPlain(options)];
  const part = await load(
    { name: `the wait for a ${target.noun}`, options: asked, sends: true },
    context,
  );
  return part.createAndPoll(kept, asked, context);
};

const load = (work: LoadingWork, context: PollContext) => loadInScope(polling, work, context);
