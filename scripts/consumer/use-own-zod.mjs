// Checks that the models, which have a zod of their own, work with the zod of an app.
import assert from 'node:assert/strict';
import { agentSchema, prettifyError } from '@voisnap/types';
import * as z from 'zod';

const team = z.object({ lead: agentSchema, size: z.number() });
const now = '2025-06-01T09:00:00Z';
const lead = {
  id: 'agt_1',
  name: 'Aria',
  status: 'active',
  version: 1,
  createdAt: now,
  updatedAt: now,
};
assert.equal(team.parse({ lead, size: 3 }).lead.name, 'Aria');

const { error } = team.safeParse({ lead: { ...lead, name: 7 }, size: 3 });
assert.ok(error instanceof z.ZodError);
assert.match(z.prettifyError(error), /at lead\.name/);
assert.match(prettifyError(error), /at lead\.name/);
assert.ok(agentSchema.safeParse(7).error instanceof z.ZodError);
assert.ok(agentSchema instanceof z.ZodObject);
// Free-form maps are custom schemas, which JSON Schema cannot represent.
const { properties } = z.toJSONSchema(team, { unrepresentable: 'any' });
assert.equal(properties.lead.properties.name.type, 'string');
const brief = { lead: { id: 'agt_1' }, size: 1 };
assert.deepEqual(team.extend({ lead: agentSchema.pick({ id: true }) }).parse(brief), brief);
z.config(z.locales.de());
assert.match(agentSchema.safeParse(7).error.issues[0].message, /Ungültig/);
z.config(z.locales.en());
