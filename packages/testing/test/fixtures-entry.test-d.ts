import type { Agent, SessionEndedEvent } from '@voisnap/types';
import { expectTypeOf, test } from 'vitest';
import { agent, conversation, createFixtures, event } from '../src/emulator/fixtures/index.js';

test('factories make their entities', () => {
  expectTypeOf(agent()).toEqualTypeOf<Agent>();
  expectTypeOf(agent.many(2, { voice: { speed: 1.2 } })).toEqualTypeOf<Agent[]>();
  expectTypeOf(event('SessionEnded')).toEqualTypeOf<SessionEndedEvent>();
  expectTypeOf(createFixtures({ seed: 7 }).agent).toEqualTypeOf<typeof agent>();
});

test('factories reject fields that their entity does not have', () => {
  const slips = () => {
    // @ts-expect-error: an agent has no such field.
    agent({ nmae: 'Aria' });
    // @ts-expect-error: a speed is a number.
    agent({ voice: { speed: 'fast' } });
    // @ts-expect-error: how many comes first.
    conversation.many({ tags: ['vip'] });
    // @ts-expect-error: there is no such event.
    event('SessionStopped');
    // @ts-expect-error: an analysis is no part of it.
    event('SessionEnded', { analysis: {} });
    // @ts-expect-error: there is no such option.
    createFixtures({ sede: 7 });
  };
  expectTypeOf(slips).toBeFunction();
});
