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
    ['of an object with an assumed field beside a map', nameSchema('Counts', counts), 'in Counts'],
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
