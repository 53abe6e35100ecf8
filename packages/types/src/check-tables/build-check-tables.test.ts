import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assumedText } from '../primitives/assumed.js';
import { describeCheck } from '../primitives/describe-check.js';
import { e164 } from '../primitives/e164.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { nameSchema } from '../primitives/schema-name.js';
import { nonEmptyText, text } from '../primitives/text.js';
import { buildCheckTables } from './build-check-tables.js';

const build = (body: z.core.$ZodType, response: z.core.$ZodType = z.undefined()) =>
  buildCheckTables({ 'things.create': { query: z.undefined(), body, response } });

/** Creates the schema of a request without comparing it with a model. */
const requestOf = requestObject as unknown as (
  name: string,
  buildFields: () => z.core.$ZodShape,
  options?: { readonly synonyms: Readonly<Record<string, readonly string[]>> },
) => z.ZodObject;

interface Thing {
  name: string;
  note?: string | null | undefined;
  hint?: string | null | undefined;
}
const thing: ObjectSchema<Thing> = requestObject(
  'Thing',
  () => ({ name: nonEmptyText('required'), note: text().nullish(), hint: text().nullish() }),
  { synonyms: { name: ['title'] } },
);
const answer: ObjectSchema<{ id: string; owner?: string | null | undefined }> = responseObject(
  'Answer',
  () => ({ id: z.string(), owner: assumedText() }),
);

describe('the tables of the checks', () => {
  it('have the fields of requests and responses, without those that may have any value', () => {
    expect(build(thing, answer)).toEqual({
      operations: { 'things.create': 'undefined Thing Answer' },
      requests: { Thing: 'name:#0 note:text?? hint' },
      responses: { Answer: 'id:string' },
      synonyms: { Thing: { name: ['title'] } },
      rules: [['nonEmptyText', 'required']],
    });
  });

  it('describe a clone with other metadata like its original', () => {
    expect(build(e164().meta({ default: '+1' })).rules).toEqual([['e164', 'documented']]);
  });

  it('describe two models of one name only once, and only if they are equal', () => {
    const titled = (...titles: string[]) =>
      requestOf('Titled', () => ({ name: text() }), { synonyms: { name: titles } });
    const pair = (one: z.core.$ZodType, other: z.core.$ZodType) =>
      build(requestOf('Pair', () => ({ one, other })));
    expect(pair(titled('title'), titled('title')).requests).toEqual({
      Titled: 'name:text',
      Pair: 'one:Titled other',
    });
    expect(() => pair(titled('title'), titled('label'))).toThrow('two models are called Titled');
  });

  const nodeSchema: z.ZodObject = nameSchema(
    'Node',
    z.object({
      get next(): z.ZodOptional {
        return nodeSchema.optional();
      },
    }),
  );
  const counts = z.object({ id: assumedText() }).catchall(z.number());
  it.each([
    ['of an unknown kind', z.bigint(), 'no check for the type bigint'],
    ['that is a union', z.union([z.string(), z.number()]), 'no check for the type union'],
    ['that accepts null and must exist', z.string().nullable(), 'no check for the type nullable'],
    ['with a rule of its own', z.string().max(3), 'string has a rule of its own'],
    ['with a message of its own', z.number({ error: 'No.' }), 'number has a rule of its own'],
    ['with a rule on top of a described one', e164().max(9), 'more checks than its description'],
    ['whose rule does not exist', describeCheck(z.string(), 'iban'), 'no rule is called iban'],
    ['of an object without a name', z.object({}), 'an object without a name'],
    ['with a form', z.url(), 'string has a rule of its own'],
    ['of whole numbers', z.int(), 'number has a rule of its own'],
    ['that converts', z.coerce.number(), 'number has a rule of its own'],
    [
      'with details that are not JSON',
      describeCheck(z.string(), 'queryItem', [/x/]),
      'details that are not JSON',
    ],
    [
      'with a number that JSON does not have',
      describeCheck(z.string(), 'queryItem', Number.POSITIVE_INFINITY),
      'details that are not JSON',
    ],
    [
      'that is optional twice, which would say that it may be null',
      z.optional(text().optional()),
      'an optional schema of an optional schema',
    ],
    ['of a list of assumed values', z.array(assumedText()), 'no rule is called anything'],
    [
      'of a request with an assumed field',
      requestOf('Guess', () => ({ id: assumedText() })),
      'no rule is called anything',
    ],
    ['of an object with an assumed field beside a map', nameSchema('Counts', counts), 'an assumed'],
    ['of a model with the name of a rule', nameSchema('text', z.object({})), '"text"'],
    [
      'with a name that the tables cannot hold',
      nameSchema('Odd', z.object({ 'a b': z.string() })),
      '"a b"',
    ],
    [
      'with a name that sets a prototype',
      nameSchema('Odd', z.object({ ['__proto__']: z.string() })),
      '"__proto__"',
    ],
    ['of a model that contains itself', nodeSchema, 'the model Node contains itself'],
    [
      'of a request with the name of a response',
      requestOf('Answer', () => ({ id: z.string() })),
      'two models',
    ],
    [
      'of another object of the same name',
      z.array(nameSchema('Answer', z.object({}))),
      'two models',
    ],
  ])('fail for a schema %s', (_, schema, problem) => {
    expect(() => build(schema, answer)).toThrow(TypeError);
    expect(() => build(answer, z.array(schema))).toThrow(problem);
    expect(() => build(schema, answer)).toThrow('The checks of things.create cannot be generated');
  });
});
