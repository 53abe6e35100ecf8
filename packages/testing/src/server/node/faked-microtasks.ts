/**
 * Whether undici, which goes on by `queueMicrotask`, stands still: Jest's fake timers fake it unless
 * they are told not to.
 */
export const microtasksAreFaked = (): boolean =>
  // What the fake timers of all runners (@sinonjs/fake-timers) leave on the functions that they fake.
  Object.hasOwn(globalThis.queueMicrotask, 'clock');

/**
 * Refuses a request that would never end.
 * @throws Error that says how to fake the rest.
 */
export function requireMicrotasks(): void {
  if (!microtasksAreFaked()) return;
  throw new Error(
    "queueMicrotask is faked, without which no HTTP client goes on. Fake the rest alone: jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })",
  );
}
