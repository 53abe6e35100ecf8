import { describe, expect, it } from 'vitest';
import { runHour, type SoakedCall, type SoakedHour } from './run-hour.js';

const calls = 1_200;
/** An hour for each seed, run when it is first looked at. */
const hours = new Map<number, Promise<SoakedHour>>();
const hourOf = (seed: number) => {
  const hour = hours.get(seed) ?? runHour({ seed, calls });
  hours.set(seed, hour);
  return hour;
};
const numbers = (picked: readonly SoakedCall[]) =>
  picked.map(({ number, kind, error }) => `${number} (${kind}): ${error?.name ?? 'ok'}`);
const unsafe = ({ kind }: SoakedCall) => kind === 'create' || kind === 'create with key';

describe.each([11, 2_025])('an hour of traffic and trouble (seed %i)', (seed) => {
  it('lasts an hour, and meets every trouble there is', async () => {
    const { lasted, met, calls: all } = await hourOf(seed);
    expect(lasted).toBeGreaterThanOrEqual(3_590_000);
    expect(met.size).toBe(10);
    expect(all).toHaveLength(calls);
    const failed = all.filter(({ error }) => error).length;
    expect(failed).toBeGreaterThan(20);
    expect(failed).toBeLessThan(calls / 5);
  });

  it('executes no unsafe request twice', async () => {
    const { calls: all } = await hourOf(seed);
    expect(numbers(all.filter((call) => unsafe(call) && call.executions > 1))).toEqual([]);
  });

  it('loses nothing that was promised: what succeeds was done, and its response is its own', async () => {
    const { calls: all } = await hourOf(seed);
    const wrong = all.filter(({ data, executions, kind, number }) => {
      if (!data) return false;
      const expected =
        kind === 'list' ? [1, 2, 3].map((page) => `${number}.${page}`) : [`${number}`];
      return executions < 1 || data.join() !== expected.join();
    });
    expect(numbers(wrong)).toEqual([]);
  });

  it('says of every unsafe request that failed whether it may have been executed', async () => {
    const { calls: all } = await hourOf(seed);
    const wrong = all.filter((call) => {
      const { error, executions } = call;
      if (!unsafe(call) || !error) return false;
      const hasStatus = error.status !== undefined && error.status >= 400;
      if (hasStatus) return executions > 0 && error.status !== 500 && error.requestSent !== 'maybe';
      return executions > 0 ? error.requestSent !== 'maybe' : error.requestSent === undefined;
    });
    expect(numbers(wrong)).toEqual([]);
  });

  it('fails a read for nothing but an error of the API, its signal, or the fourth trouble in a row', async () => {
    const { calls: all } = await hourOf(seed);
    const wrong = all.filter(
      ({ kind, error, aborted }) =>
        (kind === 'read' || kind === 'list') &&
        error &&
        error.status !== 500 &&
        error.attempts?.length !== 4 &&
        !(aborted && error.name === 'AbortError'),
    );
    expect(numbers(wrong)).toEqual([]);
  });

  it('leaves no timer and no listener', async () => {
    expect(await hourOf(seed)).toMatchObject({ pending: 0, listeners: 0 });
  });
});

describe('the same seed', () => {
  it('makes the same hour', async () => {
    const tell = ({ calls: all }: SoakedHour) =>
      all.map(({ number, kind, data, error, executions }) => {
        const ending = error ? [error.name, error.status, error.requestSent] : data;
        return `${number} ${kind}: ${ending?.join(' ')}, ${executions}`;
      });
    const again = await runHour({ seed: 11, calls });
    expect(tell(again)).toEqual(tell(await hourOf(11)));
  });
});
