import { getEventListeners } from 'node:events';
import { HttpClient, type Operation, type VoisnapError } from '../../src/index.js';
import { createChance } from '../chance.js';
import { createManualClock, type ManualClock } from '../manual-clock.js';
import { operations } from '../test-operations.js';
import type { Chaos } from './chaos.js';
import { startChaosServer } from './chaos-server.js';
import { createCountingDispatcher } from './counting-dispatcher.js';

const hour = 3_600_000;
const kinds = [
  'read',
  'read',
  'read',
  'list',
  'replace',
  'create',
  'create',
  'create with key',
] as const;
type Kind = (typeof kinds)[number];

/** One call of the hour, and its outcome. */
export interface SoakedCall {
  readonly number: number;
  readonly kind: Kind;
  /** Whether its signal aborts 10 s after it began. */
  readonly aborted: boolean;
  /** The subjects in the response. */
  readonly data: readonly string[] | undefined;
  readonly error: VoisnapError | undefined;
  /** How often the server carried it out; for a list, the largest count of a page. */
  readonly executions: number;
}

/** The result of an hour. */
export interface SoakedHour {
  readonly calls: readonly SoakedCall[];
  /** The failures that the server caused. */
  readonly met: ReadonlySet<Chaos>;
  /** In milliseconds of the client's clock. */
  readonly lasted: number;
  /** Sleeps and timers that are still pending. */
  readonly pending: number;
  /** Listeners that are left at the signal that calls share. */
  readonly listeners: number;
}

/** Runs an hour of the client's clock in a few real seconds. */
export const runHour = async ({
  seed,
  calls,
}: {
  seed: number;
  calls: number;
}): Promise<SoakedHour> => {
  const outage = { from: Math.floor(calls * 0.6), to: Math.floor(calls * 0.62) };
  await using server = await startChaosServer(seed, outage);
  await using dispatcher = createCountingDispatcher();
  const clock = createManualClock();
  const startedAt = clock.now();
  await using client = new HttpClient({
    apiKey: 'vsnp_sb_key',
    baseUrl: server.url,
    logLevel: 'off',
    clock,
    dispatcher,
  });
  const chance = createChance(seed);
  const shared = new AbortController();
  const running = Array.from({ length: calls }, async (_, number) => {
    const kind = kinds[Math.floor(chance() * kinds.length)] ?? 'read';
    const aborted = chance() < 0.1;
    await clock.sleep((number * hour) / calls);
    const controller = aborted ? new AbortController() : shared;
    const stop = aborted ? clock.startTimer(10_000, () => controller.abort()) : () => {};
    const ending = await start(client, { kind, number, signal: controller.signal }).then(
      (data) => ({ data, error: undefined }),
      (error: VoisnapError) => ({ data: undefined, error }),
    );
    stop();
    return { number, kind, aborted, ...ending };
  });
  await pump(Promise.all(running), {
    clock,
    isQuiet: () => dispatcher.inFlight === server.hanging.size,
  });
  const settled = await Promise.all(running);
  return {
    calls: settled.map(
      (call): SoakedCall => ({ ...call, executions: count(server.executions, call) }),
    ),
    met: server.met,
    lasted: clock.now() - startedAt,
    pending: clock.pending,
    listeners: getEventListeners(shared.signal, 'abort').length,
  };
};

const start = async (
  client: HttpClient,
  { kind, number, signal }: { kind: Kind; number: number; signal: AbortSignal },
): Promise<readonly string[]> => {
  const name = `${number}`;
  const path = { id: name };
  if (kind === 'list') {
    const things = await client
      .paginate(listThings, { query: { call: number } }, { signal })
      .toArray();
    return things.map(({ subject }) => subject);
  }
  const options = {
    signal,
    ...(kind === 'create with key' && { idempotencyKey: `order-${name}` }),
  };
  const call =
    kind === 'read'
      ? client.call(operations.get, { path }, options)
      : kind === 'replace'
        ? client.call(operations.replace, { path, body: { name } }, options)
        : client.call(operations.create, { body: { name } }, options);
  return [((await call) as unknown as { subject: string }).subject];
};

const listThings: Operation<{
  input: { query: { call: number; page?: number } };
  response: {
    data: { subject: string }[];
    page: number;
    pageSize: number;
    total: number;
    totalPages: number;
  };
}> = {
  id: 'things.list',
  method: 'GET',
  path: '/things',
  retry: 'safe',
  rateLimitPolicy: 'api-read-heavy',
};

const count = (
  executions: ReadonlyMap<string, number>,
  { number, kind }: { number: number; kind: Kind },
) =>
  kind === 'list'
    ? Math.max(...[1, 2, 3].map((page) => executions.get(`${number}.${page}`) ?? 0))
    : (executions.get(`${number}`) ?? 0);

/** Moves the clock forward whenever all work waits for time. */
const pump = async (
  all: Promise<unknown>,
  { clock, isQuiet }: { clock: ManualClock; isQuiet: () => boolean },
) => {
  let done = false;
  all.finally(() => {
    done = true;
  });
  while (!done) {
    // The effects of a response are done within a turn or two, because they wait for no further input.
    for (let turns = 0; turns < 3; turns += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!isQuiet()) turns = -1;
    }
    if (!done) clock.advanceToNext();
  }
};
