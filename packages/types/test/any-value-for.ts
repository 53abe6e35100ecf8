import fc from 'fast-check';
import * as z from 'zod';
import { findCheckDescription } from '../src/primitives/describe-check.js';

class Instance {
  readonly name = 'x';
  get type(): string {
    return 'rest_api';
  }
}

const cyclic: Record<string, unknown> = { type: 'rest_api' };
cyclic.name = cyclic;
cyclic.config = [cyclic];

/** Values that no field expects. */
const oddValues: readonly unknown[] = [
  ...[null, undefined, '', ' ', 'x', 'secret'.repeat(20), '1', true, false],
  ...[0, -0, -1, 1, 1.5, 1e21, -1e21, Number.NaN, Number.POSITIVE_INFINITY, 10n],
  ...[[], [undefined], [null, 1], new Array(2), ['a', 'b'], [[]]],
  ...[{}, Object.create(null), Object.create({ name: 'x' }), { constructor: undefined }],
  ...[new Instance(), Instance, () => 1, Symbol('s'), /x/, new Map(), new Error('x'), cyclic],
  ...[new Date(0), new Date(Number.NaN), new Uint8Array(2), new String('x'), new Number(1)],
  ...[Object.create({ constructor: null }), new Proxy({ name: 1 }, {})],
];

/** Texts in the forms that rules ask for, and almost in them. */
const formedTexts: readonly string[] = [
  ...[
    '2025-06-01',
    '2025-02-30',
    '2025-06-01T09:00:00Z',
    '2025-06-01T09:00',
    '2025-W24-1',
    'today',
  ],
  ...['+14155550199', '14155550199', 'ada@example.com', '"a b"@example.com', 'ada@', 'a b@c.d'],
  ...[
    'https://example.com/hooks',
    'http://localhost:1',
    'http://example.com',
    'ftp://x',
    'nowhere',
  ],
  ...['app.example.com', 'https://app.example.com', '127.0.0.1', '#1a73e8', '#fff', 'a,b'],
  ...['createdAt', 'created_at', 'rest_api', 'restApi', 'asc', 'DESC'],
];

/** Writes a name differently: in another case, or with a letter less or more. */
const misspell = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      name.toUpperCase(),
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      `${name}s`,
      `${name}2`,
    ),
    fc.nat(name.length).map((at) => name.slice(0, at) + name.slice(at + 1)),
    fc.nat(name.length).map((at) => `${name.slice(0, at)}e${name.slice(at)}`),
  );

const leafPool: readonly unknown[] = [...formedTexts, ...oddValues, 2, 50, 100, 101, { a: 1 }];

/** A value of a schema without parts. */
const leafFor = (schema: z.core.$ZodType, isValid: boolean): fc.Arbitrary<unknown> => {
  const { examples = [] } = (z.globalRegistry.get(schema) ?? {}) as { examples?: string[] };
  const pool = [...examples, ...leafPool];
  if (isValid)
    return fc.constantFrom(...pool.filter((value) => z.safeParse(schema, value).success));
  const others = fc.oneof(fc.constantFrom(...pool), fc.string({ maxLength: 100 }), fc.double());
  if (examples.length === 0) return others;
  const known = fc.constantFrom(...examples);
  return fc.oneof(known, known, known.chain(misspell), others);
};

const otherNames = [
  ...['__proto__', 'constructor', 'toString', 'extra', 'x'.repeat(90), '0', ''],
  ...['from', 'until', 'schedule', 'expiry', 'monthly_spend_limit'],
];

/** Makes an object of fields in one of the forms in which users pass objects. */
const shapeObject = (fields: Record<string, unknown>, form: string): object => {
  const entries = Object.entries(Object.getOwnPropertyDescriptors(fields));
  if (form === 'inherited') return Object.create(fields);
  const shaped =
    form === 'instance'
      ? new (class Request {})()
      : Object.create(form === 'bare' ? null : Object.prototype);
  for (const [name, { value }] of entries) {
    const isLate = form === 'getters';
    Object.defineProperty(shaped, name, {
      enumerable: true,
      configurable: true,
      ...(isLate ? { get: () => value } : { value }),
    });
  }
  return shaped;
};

const objectForms = [
  ...['plain', 'plain', 'plain', 'plain'],
  ...['instance', 'bare', 'getters', 'inherited'],
];

const addFields = (fields: object, more: readonly (readonly [string, unknown])[]) => {
  const all: Record<string, unknown> = { ...fields };
  for (const [name, value] of more) {
    Object.defineProperty(all, name, { value, enumerable: true, configurable: true });
  }
  return all;
};

const objectFor = (schema: z.ZodObject, isValid: boolean): fc.Arbitrary<unknown> => {
  const names = Object.keys(schema.shape);
  const values = names.map((name) => anyValueFor(schema.shape[name] as z.ZodType, isValid));
  const fields = Object.fromEntries(names.map((name, at) => [name, values[at] ?? fc.anything()]));
  if (isValid) return fc.record(fields);
  const { catchall } = schema._zod.def;
  const otherName = fc.oneof(fc.constantFrom(...otherNames), ...names.map(misspell));
  const otherValue = catchall ? anyValueFor(catchall, isValid) : fc.constantFrom(...oddValues);
  const others = fc.array(fc.tuple(otherName, otherValue), { maxLength: 3 });
  const known = fc.oneof(fc.record(fields), fc.record(fields, { requiredKeys: [] }));
  return fc
    .tuple(known, fc.oneof(fc.constant([]), others), fc.constantFrom(...objectForms))
    .map(([some, more, form]) => shapeObject(addFields(some, more), form));
};

const partsFor = (schema: z.core.$ZodType, isValid: boolean): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodOptional) return absentOr(undefined, schema.unwrap(), isValid);
  if (schema instanceof z.ZodNullable) return absentOr(null, schema.unwrap(), isValid);
  if (schema instanceof z.ZodObject) return objectFor(schema, isValid);
  if (schema instanceof z.ZodArray) {
    const minLength = isValid ? 1 : 0;
    return fc.array(anyValueFor(schema.element, isValid), { minLength, maxLength: 4 });
  }
  const [kind, ...tools] = findCheckDescription(schema) ?? [];
  if (kind !== 'tool') return leafFor(schema, isValid);
  const tool = fc.oneof(...tools.map((each) => anyValueFor(each as z.ZodType, isValid)));
  // One of an unknown type may by chance have the known one.
  return isValid ? tool.filter((value) => z.safeParse(schema, value).success) : tool;
};

const absentOr = (absent: unknown, schema: z.core.$ZodType, isValid: boolean) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(absent) },
    { weight: 4, arbitrary: anyValueFor(schema, isValid) },
  );

/**
 * Makes values for a schema: valid ones, or such as are wrong in few or many places.
 *
 * @param isValid - whether the values must be valid.
 */
export const anyValueFor = (schema: z.core.$ZodType, isValid: boolean): fc.Arbitrary<unknown> => {
  const value = partsFor(schema, isValid);
  if (isValid) return value;
  return fc.oneof(
    { weight: 12, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(...oddValues) },
  );
};
