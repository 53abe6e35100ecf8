import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import type { ObjectSchema } from './object-schema.js';
import { openEnum } from './open-enum.js';
import { nullishFields } from './optional-fields.js';
import { responseObject } from './response-object.js';

interface Voice {
  speed?: number | null | undefined;
}
interface Thing {
  id: string;
  status: OpenEnum<'active'>;
  voice?: Voice | null | undefined;
}
const voice: ObjectSchema<Voice> = responseObject('Voice', () =>
  nullishFields({ speed: z.number() }),
);
const schema: ObjectSchema<Thing> = responseObject('Thing', () => ({
  id: z.string(),
  status: openEnum(['active']),
  voice: voice.nullish(),
}));

describe('responseObject', () => {
  it('keeps fields that it does not know, at any depth', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (name, value) => {
        fc.pre(!['id', 'status', 'voice', 'speed', '__proto__'].includes(name));
        const answer = { id: 'a', status: 'active', [name]: value, voice: { [name]: value } };
        expect(schema.parse(answer)).toEqual(answer);
      }),
    );
  });

  it('keeps values that its enums do not know', () => {
    expect(schema.parse({ id: 'a', status: 'hibernating' }).status).toBe('hibernating');
  });

  it('takes null and nothing where the API promises little', () => {
    expect(schema.parse({ id: 'a', status: 'active', voice: null }).voice).toBeNull();
    expect(
      schema.parse({ id: 'a', status: 'active', voice: { speed: null } }).voice?.speed,
    ).toBeNull();
    expect(schema.parse({ id: 'a', status: 'active' }).voice).toBeUndefined();
  });

  it('tells where an answer does not fit', () => {
    const { error } = schema.safeParse({ id: 1, status: 'active', voice: { speed: 'fast' } });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['id', 'voice.speed']);
  });

  it('builds its fields at the first use only', () => {
    let built = 0;
    const late: ObjectSchema<{ a: string }> = responseObject('Late', () => {
      built += 1;
      return { a: z.string() };
    });
    expect(built).toBe(0);
    late.parse({ a: 'x' });
    late.parse({ a: 'y' });
    expect(built).toBe(1);
  });
});
