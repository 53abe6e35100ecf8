import { webhookEventSchema } from '@voisnap/types';
import { describe, expect, it } from 'vitest';
import * as entry from '../src/emulator/fixtures/index.js';
import { createVoisnapMock } from '../src/index.js';
import { bundle } from './support/bundle.js';

const { createFixtures, event: _, ...entities } = entry;
const names = Object.keys(entities) as (keyof typeof entities)[];

describe('@voisnap/testing/fixtures', () => {
  it('has a factory for each fixture of a mock', () => {
    expect(Object.keys(createFixtures()).sort()).toEqual([...names, 'event'].sort());
  });

  it.each(names)('makes %s that match their model and differ, with unique ids', (name) => {
    const make = entities[name];
    const made = [make(), ...make.many(3)];
    expect(new Set(made.map((each) => JSON.stringify(each))).size).toBe(4);
    const [text = ''] = Object.entries(make()).find(([, value]) => typeof value === 'string') ?? [];
    expect(() => make({ [text]: 7 })).toThrow(/does not match its model[\s\S]*received number/);
  });

  it('merges overrides into fixtures, and rejects unknown events', () => {
    expect(entry.agent({ persona: { name: 'Aria' } }).persona).toMatchObject({
      name: 'Aria',
      role: expect.any(String),
    });
    const ended = entry.event('SessionEnded', { durationSeconds: 90 }, { agentId: 'agt_1' });
    expect(webhookEventSchema.parse(ended)).toEqual(ended);
    expect(ended).toMatchObject({ agentId: 'agt_1', data: { durationSeconds: 90 } });
    expect(() => entry.event('SessionStopped' as 'SessionEnded')).toThrow('Unknown event');
  });

  it('shares no id between factories', () => {
    expect(entry.agent().id).not.toBe(entry.conversation().agentId);
  });
});

describe('createFixtures', () => {
  it('makes the same entities from the same options, and shares no state', () => {
    const options = { seed: 7, now: '2025-06-17T09:00:00Z' } as const;
    const [one, same, other] = [createFixtures(options), createFixtures(options), createFixtures()];
    expect(one.agent.many(3)).toEqual(same.agent.many(3));
    expect(one.event('SessionStarted')).toEqual(same.event('SessionStarted'));
    expect(one.event('Error').timestamp).toBe('2025-06-17T09:00:00.000Z');
    expect(one.agent()).not.toEqual(other.agent());
  });

  it('makes the same entities as a mock with the same seed and present', () => {
    using mock = createVoisnapMock({ seed: 7, now: '2025-06-17' });
    const { agent, conversation } = createFixtures({ seed: 7, now: '2025-06-17' });
    expect([agent(), conversation()]).toEqual([
      mock.fixtures.agent(),
      mock.fixtures.conversation(),
    ]);
  });

  it('rejects unknown and invalid options', () => {
    expect(() => createFixtures({ sede: 7 } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: createFixtures has no option "sede". Did you mean "seed"?]`,
    );
    expect(() => createFixtures({ seed: 0.5 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The option "seed" is 0.5. It must be a whole number.]`,
    );
    expect(() => createFixtures({ now: 'soon' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: Invalid moment "soon": use a Date, milliseconds since the epoch, or ISO 8601 text with an offset, such as '2025-06-17' or '2025-06-17T09:00:00Z'.]`,
    );
  });
});

describe('a bundle with one factory', () => {
  it('contains nothing of Node, no server, no search, and only one model', async () => {
    const { ofNode, modules, bytes } = await bundle(
      "export { agent } from './src/emulator/fixtures/index.ts';",
    );
    expect(ofNode).toEqual([]);
    const others = /hono|undici|minisearch|unpdf|fflate|\/(server|handlers|simulation)\//;
    expect(modules.filter((path) => others.test(path))).toEqual([]);
    expect(modules.filter((path) => /models\/(conversation|outbound|webhook)/.test(path))).toEqual(
      [],
    );
    // 75 kB of them are zod.
    expect(bytes).toBeLessThan(115_000);
    expect(bytes).toBeGreaterThan(50_000);
  });
});
