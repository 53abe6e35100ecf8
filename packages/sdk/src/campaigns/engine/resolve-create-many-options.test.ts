import { describe, expect, it } from 'vitest';
import { createLeads, createRun, TestJournal } from '../../../test/campaign-kit.js';
import { FakeCallsApi } from '../../../test/fake-calls-api.js';

describe('createMany refuses before anything is sent', () => {
  const failureOf = async (options: object, rows: unknown = createLeads(1), timeout = 30_000) => {
    const api = new FakeCallsApi();
    api.timeout = timeout;
    const journal = new TestJournal();
    const run = createRun(api, rows as never, { journal, ...options });
    const error = await run.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(api.sent).toEqual([]);
    expect(api.openScopes).toBe(0);
    expect(journal.events).toEqual([]);
    expect(error).toMatchObject({ name: 'ConfigurationError' });
    return (error as Error).message;
  };

  it.each<[object, string]>([
    [
      { campaign: undefined },
      "createMany needs the option campaign: the name of the campaign, such as 'spring-2026'.",
    ],
    [
      { key: undefined },
      'createMany needs the option key: a function that returns the unique key of a row',
    ],
    [
      { journal: undefined },
      "createMany needs the option journal: where the campaign remembers what it sent: fileJournal('spring-2026.ndjson')",
    ],
    [{ campaign: '' }, "campaign must be a text that is not empty, such as 'spring-2026'."],
    [{ campaign: 7 }, 'campaign must be a text'],
    [{ key: 'leadId' }, 'key must be a function.'],
    [{ journal: './spring.ndjson' }, 'journal must be an object with load(), append().'],
    [{ journal: { load: () => [] } }, 'journal must be an object with append().'],
    [{ concurrency: 0 }, 'concurrency must be a whole number of at least 1, but is 0.'],
    [{ concurrency: Number.POSITIVE_INFINITY }, 'concurrency must be a whole number'],
    [{ signal: new AbortController() }, 'signal must be an AbortSignal'],
    [{ onProgress: {} }, 'onProgress must be a function.'],
    [{ reconcileAfter: 40 }, 'reconcileAfter is in milliseconds'],
    [
      { reconcileAfter: 29_999 },
      "reconcileAfter is 29999 ms, less than the client's timeout of 30000 ms",
    ],
    [
      { concurency: 2 },
      'Unknown option "concurency" in the options of createMany. Did you mean concurrency?',
    ],
    [{ maxRetries: 2 }, 'Unknown option "maxRetries" in the options of createMany.'],
  ])('%j', async (options, message) => {
    expect(await failureOf(options)).toContain(message);
  });

  it.each([
    [null, 'but are null.'],
    ['+14155550101', 'but are of type string.'],
    [{ length: 1 }, 'but are of type object.'],
    [Promise.resolve([]), 'but are a promise: await it first.'],
    [{ [Symbol.asyncIterator]: () => null }, 'returned no iterator.'],
  ])('rows that are %j', async (rows, message) => {
    expect(await failureOf({}, rows)).toContain(message);
  });

  it('options that are missing', async () => {
    const run = createRun(new FakeCallsApi(), createLeads(1));
    const Run = run.constructor as new (...parts: unknown[]) => typeof run;
    await expect(new Run(new FakeCallsApi(), createLeads(1))).rejects.toMatchObject({
      message:
        'The options of createMany must be an object, such as { campaign, key, journal }; got undefined.',
    });
  });

  it('a client without a timeout', async () => {
    expect(await failureOf({}, undefined, Number.POSITIVE_INFINITY)).toContain(
      'createMany needs a client with a finite timeout',
    );
  });
});
