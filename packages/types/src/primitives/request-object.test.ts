import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { firstMessage, messagesByField } from '../../test/first-message.js';
import type { ObjectSchema } from './object-schema.js';
import { requestObject } from './request-object.js';
import { nonEmptyText } from './text.js';

interface Voice {
  voiceId?: string | undefined;
}
interface Thing {
  maxRetries?: number | undefined;
  voice?: Voice | undefined;
}
const voice: ObjectSchema<Voice> = requestObject('Voice', () => ({
  voiceId: nonEmptyText().optional(),
}));
const schema: ObjectSchema<Thing> = requestObject('Thing', () => ({
  maxRetries: z.number().optional(),
  voice: voice.optional(),
}));
const empty: ObjectSchema<object> = requestObject('Empty', () => ({}));

describe('requestObject', () => {
  it('names the nearest field for each key that it does not know', () => {
    expect(messagesByField(schema, { max_retries: 1, voice: { voice_id: 'a' } })).toEqual({
      max_retries: 'unknown field "max_retries": did you mean "maxRetries"?',
      'voice.voice_id': 'unknown field "voice_id": did you mean "voiceId"?',
    });
    const { error } = schema.safeParse({ max_retries: 1, colour: 'red' });
    expect(error?.issues.map((issue) => Reflect.get(issue, 'meant'))).toEqual([
      'maxRetries',
      undefined,
    ]);
  });

  it('lists the fields that it knows when none is near', () => {
    expect(firstMessage(schema, { colour: 'red' })).toBe(
      'unknown field "colour": the known fields are maxRetries, voice',
    );
    expect(firstMessage(empty, { colour: 'red' })).toBe(
      'unknown field "colour": no fields are known here',
    );
    expect(firstMessage(empty, { ['x'.repeat(81)]: 1 })).toContain(`"${'x'.repeat(80)}…"`);
  });

  it('tells that a value is required, and that it is no object', () => {
    expect(firstMessage(schema, undefined)).toBe('the value is required and must be an object');
    expect(firstMessage(schema, [])).toBe('the value must be an object; got an array');
    expect(messagesByField(schema, { voice: 'Bella' })).toEqual({
      voice: 'voice must be an object; got "Bella"',
    });
  });

  it.each([undefined, null, 'secret', 7, []])('is certain that %j is no request', (value) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(issue?.message).toMatch(/^the value (is required and )?must be an object/);
    expect(issue?.message).not.toContain('secret');
    expect(issue).not.toHaveProperty('assumption');
    expect(schema.safeParse({ voice: value ?? null }).error?.issues[0]).toHaveProperty(
      'assumption',
    );
  });

  it('builds its fields at the first use only', () => {
    let built = 0;
    const late: ObjectSchema<{ a: string }> = requestObject('Late', () => {
      built += 1;
      return { a: z.string() };
    });
    expect(built).toBe(0);
    late.parse({ a: 'x' });
    late.parse({ a: 'y' });
    expect(built).toBe(1);
  });

  it('stays a schema of zod, which can be extended and picked from', () => {
    expect(schema.pick({ maxRetries: true }).parse({ maxRetries: 2 })).toEqual({ maxRetries: 2 });
    expect(schema.extend({ extra: z.string() }).parse({ extra: 'x' })).toEqual({ extra: 'x' });
  });
});
