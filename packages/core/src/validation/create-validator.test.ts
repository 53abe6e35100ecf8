import { describe, expect, it } from 'vitest';
import { ValidationError } from '../errors/api-errors.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { ResponseValidationError } from '../errors/response-validation-error.js';
import { createLog } from '../logging/create-log.js';
import type { Operation } from '../util/operation.js';
import type { LoadSchemas, Schema, SchemaIssue } from '../util/schema.js';
import { createLateValidator } from './late-validator.js';

const create: Operation = {
  id: 'things.create',
  method: 'POST',
  path: '/things',
  retry: 'unsafe',
  rateLimitPolicy: 'api-write',
};
const get: Operation = { ...create, id: 'things.get', method: 'GET', retry: 'safe' };
const responseTo = (operation: Operation, data: unknown) => ({
  operation,
  response: { status: 200, headers: {}, data },
  url: 'https://example.com/',
  attempts: [],
  idempotencyKey: 'key-1',
});

const reject = (...issues: SchemaIssue[]): Schema => ({
  '~standard': { validate: () => ({ issues }) },
});
const schemas = {
  query: reject({ message: 'must be 1 or more', path: ['page'] }),
  body: reject(
    { message: 'is required', path: ['name'] },
    { message: 'must be text', path: ['tags', { key: 0 }, 'label'] },
    { message: 'is strange' },
  ),
  response: reject(
    { message: 'must be text', path: ['items', 0, 'name'] },
    { message: 'must be text', path: ['items', 1, 'name'] },
  ),
};

const setUp = (loadSchemas: LoadSchemas | undefined = async () => schemas) => {
  const lines: string[] = [];
  let onLine: (line: string) => void = () => {};
  const firstLine = new Promise<string>((resolve) => {
    onLine = resolve;
  });
  const keep = (message: string) => {
    lines.push(message);
    onLine(message);
  };
  const log = createLog({ debug: keep, info: keep, warn: keep, error: keep }, 'warn');
  return { lines, firstLine, validator: createLateValidator(loadSchemas, log) };
};
const failureOf = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (error) => error,
    );

describe('a request', () => {
  it.each(['strict', 'warn'] as const)(
    'is refused with all that is wrong in mode %s',
    async (mode) => {
      const { validator } = setUp();
      const input = { query: { page: 0 }, body: {} };
      const error = await failureOf(() => validator.checkRequest(create, input, mode));
      expect(error).toBeInstanceOf(ValidationError);
      expect(error.status).toBeUndefined();
      expect(error.errors).toEqual([
        { field: 'page', message: 'must be 1 or more' },
        { field: 'name', message: 'is required' },
        { field: 'tags.0.label', message: 'must be text' },
        { field: '', message: 'is strange' },
      ]);
      expect(error.message).toContain('4 fields are not valid: page: must be 1 or more; name:');
    },
  );

  it('with more issues than a call can have arguments is refused with an error of ours', async () => {
    const issues = new Array<SchemaIssue>(200_000).fill({ message: 'must be text', path: ['a'] });
    const body: Schema = { '~standard': { validate: () => ({ issues }) } };
    const { validator } = setUp(async () => ({ body }));
    const error = await failureOf(() => validator.checkRequest(create, { body: {} }, 'warn'));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.message).toContain('200000 fields are not valid: a: must be text;');
  });

  it('without a body is refused where the model wants one', async () => {
    const { validator } = setUp();
    expect(await failureOf(() => validator.checkRequest(create, {}, 'warn'))).toBeInstanceOf(
      ValidationError,
    );
  });

  it('is not looked at, and no model loaded, when validation is off', async () => {
    let loads = 0;
    const { validator } = setUp(async () => {
      loads += 1;
      return schemas;
    });
    expect(await validator.checkRequest(create, { body: {} }, 'off')).toBeUndefined();
    expect(loads).toBe(0);
  });

  it('without query and body does not wait for its model', async () => {
    let load: (value: undefined) => void = () => {};
    const { validator } = setUp(
      () =>
        new Promise((resolve) => {
          load = resolve;
        }),
    );
    const checkResponse = await validator.checkRequest(get, { path: { id: '1' } }, 'strict');
    const checking = checkResponse?.(responseTo(get, {}));
    load(undefined);
    await checking;
  });

  it('loads a model once, and again after it could not be loaded', async () => {
    let loads = 0;
    const { validator } = setUp(async () => {
      loads += 1;
      if (loads === 1) throw new Error('chunk not found');
      return {};
    });
    const check = () => validator.checkRequest(create, { body: {} }, 'strict');
    expect(await failureOf(() => check())).toBeInstanceOf(ConfigurationError);
    await check();
    await check();
    expect(loads).toBe(2);
  });

  it('is sent unchecked, with one warning, when models cannot be loaded in mode warn', async () => {
    const { validator, lines } = setUp(() => Promise.reject(new Error('chunk not found')));
    await validator.checkRequest(create, { body: {} }, 'warn');
    await validator.checkRequest(create, { body: {} }, 'warn');
    expect(lines).toHaveLength(1);
  });
});

describe('a request that only breaks an assumption', () => {
  const doubtful = {
    body: reject(
      { message: 'unknown field "region"', path: ['region'], assumption: 'unknown-field' },
      { message: 'must be a number; got "secret-value"', path: ['sizes', 3], assumption: 'value' },
    ),
  };

  it('is sent in mode warn, with one line for each field that quotes no value', async () => {
    const { validator, lines } = setUp(async () => doubtful);
    for (let round = 0; round < 3; round += 1) {
      await validator.checkRequest(create, { body: {} }, 'warn');
    }
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(
      'things.create: unexpected request: region: unknown field "region".',
    );
    expect(lines[1]).toContain('sizes.*: must be a number. It is sent unchanged.');
    expect(lines.join()).not.toContain('secret-value');
  });

  it('is refused in mode strict', async () => {
    const { validator } = setUp(async () => doubtful);
    const error = await failureOf(() => validator.checkRequest(create, { body: {} }, 'strict'));
    expect(error.errors).toHaveLength(2);
  });

  it('is refused for what is sure beside it, alone', async () => {
    const body = reject(
      { message: 'is doubtful', path: ['a'], assumption: 'value' },
      { message: 'is wrong', path: ['b'] },
    );
    const { validator, lines } = setUp(async () => ({ body }));
    const error = await failureOf(() => validator.checkRequest(create, { body: {} }, 'warn'));
    expect(error.errors).toEqual([{ field: 'b', message: 'is wrong' }]);
    expect(lines).toEqual([]);
  });

  it('whose model breaks is sent in mode warn, and refused with an error of ours in strict', async () => {
    const validate = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const broken = async () => ({ body: { '~standard': { validate } } });
    const { validator, lines } = setUp(broken);
    await validator.checkRequest(create, { body: {} }, 'warn');
    expect(lines).toEqual(['things.create: the request could not be checked.']);
    const error = await failureOf(() => validator.checkRequest(create, { body: {} }, 'strict'));
    expect(error).toBeInstanceOf(ValidationError);
  });
});

describe('a response', () => {
  it('too large to be copied waits for its model in mode warn, and is checked as it is', async () => {
    const seen: unknown[] = [];
    const validate = (value: unknown) => {
      seen.push(value);
      return { value };
    };
    const { validator } = setUp(async () => ({ response: { '~standard': { validate } } }));
    const checkResponse = await validator.checkRequest(get, {}, 'warn');
    const data = new Array(30_000).fill(1);
    await checkResponse?.(responseTo(get, data));
    expect(seen[0]).toBe(data);
  });

  it('that does not fit is refused in mode strict', async () => {
    const { validator } = setUp(async () => ({ response: schemas.response }));
    const checkResponse = await validator.checkRequest(get, {}, 'strict');
    const error = await failureOf(() => checkResponse?.(responseTo(get, { items: [] })));
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toMatchObject({ status: 200, body: { items: [] } });
    expect(error.errors[0]).toEqual({ field: 'items.0.name', message: 'must be text' });
  });

  it('that does not fit is logged once for each operation and field in mode warn', async () => {
    const { validator, lines } = setUp(async () => ({ response: schemas.response }));
    for (let round = 0; round < 3; round += 1) {
      const checkResponse = await validator.checkRequest(get, {}, 'warn');
      await checkResponse?.(responseTo(get, {}));
    }
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('things.get: unexpected response: items.*.name: must be text. ');
  });

  it('is not held up by a model that is not loaded where a mismatch is only logged', async () => {
    let load: (value: { response: Schema }) => void = () => {};
    const loading = new Promise<{ response: Schema }>((resolve) => {
      load = resolve;
    });
    const seen: unknown[] = [];
    const validate = (value: unknown) => {
      seen.push(value);
      return { issues: [{ message: 'must be text', path: ['name'] }] };
    };
    const { validator, lines, firstLine } = setUp(() => loading);
    const checkResponse = await validator.checkRequest(get, {}, 'warn');
    const data = { name: 1 };
    expect(checkResponse?.(responseTo(get, data))).toBeUndefined();
    data.name = 2;
    expect(lines).toHaveLength(0);

    load({ response: { '~standard': { validate } } });
    expect(await firstLine).toContain('things.get: unexpected response: name: must be text.');
    expect(seen).toEqual([{ name: 1 }]);
  });

  it('is checked each time in mode strict, and now and then in mode warn', async () => {
    let checks = 0;
    const counting: Schema = {
      '~standard': {
        validate: (value) => {
          checks += 1;
          return { value };
        },
      },
    };
    const { validator } = setUp(async () => ({ body: counting, response: counting }));
    const receive = async (mode: 'strict' | 'warn', count: number): Promise<number> => {
      checks = 0;
      for (let call = 0; call < count; call += 1) {
        const checkResponse = await validator.checkRequest(create, { body: {} }, mode);
        await checkResponse?.(responseTo(create, {}));
      }
      return checks - count;
    };
    expect(await receive('strict', 120)).toBe(120);
    expect(await receive('warn', 120)).toBe(21);
  });

  it('that is a page is checked by five of its items in mode warn, and by all in strict', async () => {
    const seen: unknown[] = [];
    const validate = (value: unknown) => {
      seen.push((value as { data: unknown[] }).data.length);
      return { value };
    };
    const { validator } = setUp(async () => ({ response: { '~standard': { validate } } }));
    for (const mode of ['strict', 'warn'] as const) {
      const checkResponse = await validator.checkRequest(get, {}, mode);
      await checkResponse?.(responseTo(get, { data: new Array(100).fill(1) }));
    }
    expect(seen).toEqual([100, 5]);
  });

  it('of another operation waits for its model in mode strict, which loads while it is on its way', async () => {
    let load: (value: { response: Schema }) => void = () => {};
    const loading = new Promise<{ response: Schema }>((resolve) => {
      load = resolve;
    });
    const loads: string[] = [];
    const { validator } = setUp(async (id) => {
      loads.push(id);
      return id === create.id ? {} : loading;
    });
    await validator.checkRequest(create, { body: {} }, 'strict');
    const checkResponse = await validator.checkRequest(get, {}, 'strict');
    expect(loads).toEqual([create.id, get.id]);
    const checking = failureOf(() => checkResponse?.(responseTo(get, {})));
    load({ response: schemas.response });
    expect(await checking).toBeInstanceOf(ResponseValidationError);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('the model is broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('the model is broken'))],
  ])('whose model %s is used all the same in mode warn', async (_, validate) => {
    const loadSchemas = async () => ({ response: { '~standard': { validate } } });
    const { validator, firstLine } = setUp(loadSchemas);
    const checkResponse = await validator.checkRequest(get, {}, 'warn');
    checkResponse?.(responseTo(get, {}));
    expect(await firstLine).toBe('things.get: the response could not be checked.');
    await checkResponse?.(responseTo(get, {}));
  });

  it('to an operation without a model is taken', async () => {
    const { validator } = setUp(async () => undefined);
    const checkResponse = await validator.checkRequest(get, {}, 'strict');
    expect(await failureOf(() => checkResponse?.(responseTo(get, 1)))).toBeUndefined();
    const second = await validator.checkRequest(get, {}, 'strict');
    expect(second?.(responseTo(get, 1))).toBeUndefined();
  });
});
