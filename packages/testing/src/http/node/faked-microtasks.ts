import { PassThrough } from 'node:stream';
import { isFaked } from '../../clock/real-time.js';

/**
 * Returns the name of a faked function that undici or Node's streams need to make progress. Jest fakes
 * `queueMicrotask` by default.
 */
export function findFakedMicrotasks(): string | undefined {
  if (isFaked(globalThis.queueMicrotask)) return 'queueMicrotask';
  return isFaked(process.nextTick) && streamsWaitFor(process.nextTick)
    ? 'process.nextTick'
    : undefined;
}

/**
 * Whether Node itself uses this faked `nextTick`. Jest gives tests a copy of `process`; a fake there does
 * not stop Node.
 */
function streamsWaitFor(nextTick: object): boolean {
  const { clock } = nextTick as { clock: { countTimers?(): number } };
  const planned = clock.countTimers?.();
  // A stream emits `close` in the next tick.
  new PassThrough().destroy();
  return clock.countTimers?.() !== planned;
}

/**
 * Rejects a request that would never end under fake timers.
 * @throws Error that says, for each test runner, how to fake the other timers only.
 */
export function requireMicrotasks(): void {
  const faked = findFakedMicrotasks();
  if (faked !== undefined) throw describeFaked(faked);
}

/** Does the same for `mock.fetch()`, which needs no `nextTick`. */
export function requireMicrotasksOfFetch(): void {
  if (isFaked(globalThis.queueMicrotask)) throw describeFaked('queueMicrotask');
}

const describeFaked = (name: string): Error =>
  new Error(`Fake timers replaced ${name}, which every HTTP client needs. Fake the other timers only:
  Jest: jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
  Vitest: leave 'nextTick' and 'queueMicrotask' out of toFake in vi.useFakeTimers({ toFake: [...] })
  sinon: sinon.useFakeTimers({ toNotFake: ['nextTick', 'queueMicrotask'] })`);
