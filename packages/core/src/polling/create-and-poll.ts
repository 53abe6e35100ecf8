import { annotateError } from '../errors/annotate-error.js';
import { ResponseValidationError } from '../errors/response-validation-error.js';
import { RequestPromise } from '../request-promise.js';
import { isRecord } from '../util/is-record.js';
import type { CreateAndPollTarget, CreateAndWaitOptions } from './poll-options.js';
import { type PollContext, type Polling, poll } from './poll-until.js';
import { resolveWaitOptions } from './resolve-wait-options.js';
import { Waker } from './waker.js';

/**
 * Creates something, and waits for it. Checks all options before it sends the create. Each error after the
 * create says that it was sent, and carries what was created.
 *
 * @throws ConfigurationError for a wrong option, before anything is sent.
 * @throws ResponseValidationError when the response to the create has no id.
 * @throws WaitError for everything that ends the wait.
 */
export const createAndPoll = async <Value, Body>(
  target: CreateAndPollTarget<Value, Body>,
  options: CreateAndWaitOptions<Value> | undefined,
  context: PollContext,
): Promise<Value> => {
  const { wakeSource, refusedOptions } = target;
  const { create, interval } = resolveWaitOptions<Value>(options, {
    creates: true,
    refused: refusedOptions,
  });
  // Before the create: an event may arrive before its response.
  const waker = wakeSource && new Waker(wakeSource, { ...context, interval });
  try {
    const created = await describeCreated(target.create(create, target.body as Body));
    return await pollCreated({ target, created, options: options ?? {}, context, waker });
  } finally {
    waker?.close();
  }
};

const pollCreated = async <Value, Body>({
  target,
  created,
  ...wait
}: Omit<Polling<Value>, 'target' | 'created'> & {
  readonly target: CreateAndPollTarget<Value, Body>;
  readonly created: Created<Value>;
}): Promise<Value> => {
  const id = isRecord(created.value) ? created.value.id : undefined;
  if (typeof id !== 'string' || id === '') throw describeMissingId(target, created);
  const { idempotencyKey } = created;
  const { wakeSource, refusedOptions } = target;
  const noun = target.noun.charAt(0).toUpperCase() + target.noun.slice(1);
  return poll({
    ...wait,
    target: { id, known: created.value, wakeSource, refusedOptions, ...target.follow(id) },
    created: { note: `${noun} ${id} was ${target.deed}.`, idempotencyKey },
  });
};

interface Created<Value> {
  readonly value: Value;
  readonly idempotencyKey?: string | undefined;
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly traceId?: string | undefined;
}

const describeCreated = async <Value>(creating: PromiseLike<Value>): Promise<Created<Value>> => {
  if (!(creating instanceof RequestPromise)) return { value: await creating };
  const { data, response, ...rest } = await (creating as RequestPromise<Value>).withResponse();
  return { value: data, ...response, ...rest };
};

const describeMissingId = <Value>(
  { noun, deed, list }: Pick<CreateAndPollTarget<Value>, 'noun' | 'deed' | 'list'>,
  { value, idempotencyKey, ...response }: Created<Value>,
): ResponseValidationError => {
  const error = new ResponseValidationError(
    `The ${noun} was ${deed}, but the response has no id to wait for. ` +
      `Find the ${noun} with ${list} before you try again. The response is in body.`,
    {
      ...response,
      body: value,
      requestSent: 'maybe',
      errors: [{ field: 'id', message: 'is not a string' }],
    },
  );
  return annotateError(error, { idempotencyKey });
};
