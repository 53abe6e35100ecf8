import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { agentStatsSchema } from '../schemas/agent-stats.js';
import { telephonyNumberSchema } from '../schemas/telephony-number.js';

const { agentId, period } = agentStatsSchema.shape;
const values = [7, 'text', true, [], {}, { from: 7 }, null];

describe('a field whose type is assumed', () => {
  const text = agentId.unwrap().unwrap();
  const object = period.unwrap().unwrap();
  const { capabilities, monthlyCostUsd, status } = telephonyNumberSchema.shape;

  it.each(values)('accepts %j', (value) => {
    for (const schema of [agentId, period, capabilities, monthlyCostUsd, status]) {
      expect(schema.safeParse(value)).toEqual({ success: true, data: value });
    }
  });

  it.each([
    ['describe', text.describe('x')],
    ['meta', text.meta({ title: 'x' })],
    ['refine', text.refine(() => true)],
    ['clone', z.clone(text)],
    ['two clones', text.describe('x').meta({ title: 'y' })],
    ['optional', text.optional()],
    ['extend', object.extend({ days: z.number() })],
    ['partial', object.partial()],
    ['pick', object.pick({ from: true })],
    ['array', capabilities.unwrap().unwrap().describe('x')],
    ['number', monthlyCostUsd.unwrap().unwrap().describe('x')],
    ['outer object', agentStatsSchema.pick({ agentId: true }).shape.agentId],
  ])('accepts any value after %s', (_, schema: z.ZodType) => {
    for (const value of values.slice(0, -1)) {
      expect(schema.safeParse(value)).toEqual({ success: true, data: value });
    }
  });

  it.each(values)('accepts %j as the value of a field in a response', (value) => {
    const answer = {
      totalConversations: 1,
      avgDurationSeconds: 1,
      outcomeBreakdown: { resolved: 1 },
    };
    for (const schema of [
      agentStatsSchema,
      agentStatsSchema.extend({}),
      agentStatsSchema.meta({}),
    ]) {
      expect(schema.parse({ ...answer, agentId: value, period: value })).toMatchObject({
        agentId: value,
        period: value,
      });
    }
  });

  it('runs the checks that a user adds', () => {
    const refined = text.refine((value) => (value as unknown) !== 7);
    expect([refined.safeParse(7).success, refined.safeParse(8).success]).toEqual([false, true]);
  });

  it('is of the class of zod that its type names', () => {
    expectTypeOf(text).toEqualTypeOf<z.ZodString>();
    expect(text.describe('x')).toBeInstanceOf(z.ZodString);
    expect(object.partial()).toBeInstanceOf(z.ZodObject);
    expect(text.min(3).safeParse('ab').success).toBe(false);
  });
});
