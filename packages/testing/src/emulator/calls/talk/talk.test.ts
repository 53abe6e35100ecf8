import type { Agent } from '@voisnap/types';
import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../../test/handle.js';
import type { DeepPartial } from '../../../shared/merge.js';
import { createRandom } from '../../../shared/random.js';
import { composeTalk } from './talk.js';

const { fixtures } = createHandledTenant();

const talkOf = (overrides: DeepPartial<Agent> = {}, metadata = {}, seed = 1) =>
  composeTalk({ agent: fixtures.agent(overrides), metadata, random: createRandom(seed) });

describe('composeTalk', () => {
  it('begins with the first message, and alternates the speakers', () => {
    const { turns } = talkOf({ firstMessage: 'Good morning!' });
    expect(turns[0]).toMatchObject({ speaker: 'agent', text: 'Good morning!', startTime: 0 });
    expect(turns.length).toBeGreaterThanOrEqual(8);
    for (const [index, { speaker }] of turns.entries()) {
      expect(speaker).toBe(index % 2 === 0 ? 'agent' : 'user');
    }
  });

  it('gives turns times that never overlap, and ends with the last turn', () => {
    const { turns, durationSeconds } = talkOf();
    let previous = 0;
    for (const { startTime, endTime } of turns) {
      expect(startTime).toBeGreaterThanOrEqual(previous);
      expect(endTime).toBeGreaterThan(startTime);
      previous = endTime ?? 0;
    }
    expect(durationSeconds).toBe(previous);
    expect(Number.isInteger(durationSeconds)).toBe(true);
    expect(durationSeconds).toBeGreaterThan(20);
    expect(durationSeconds).toBeLessThan(120);
  });

  it.each([
    ['billing specialist', 'billing'],
    ['appointment scheduler', 'appointment'],
    ['delivery coordinator', 'delivery'],
    ['feedback collector', 'survey'],
    ['sales representative', 'sales'],
    ['wizard', 'support'],
  ])('chooses the topic of a %s', (role, topic) => {
    const talk = talkOf({
      name: 'Aria',
      description: '',
      persona: { role },
      systemPromptTemplate: '',
    });
    expect(talk.tags).toEqual([topic]);
    expect(talk.analysis).toMatchObject({ customFields: { topic }, intent: expect.any(String) });
  });

  it("uses the person's name and the reference in the metadata", () => {
    const metadata = { customer_name: 'Dana', order_id: 'ord_77' };
    const { turns, analysis } = talkOf({ persona: { name: 'Aria' } }, metadata);
    const said = turns.map(({ text }) => text).join('\n');
    expect(said).toContain('Dana');
    expect(said).toContain('ord_77');
    expect(said).not.toMatch(/[{}]/);
    expect(analysis.summary).toMatch(/^Aria .*Dana.*ord_77/);
    expect(analysis.customFields).toMatchObject({ reference: 'ord_77' });
  });

  it('fills the variables of the first message, and discloses that an AI speaks', () => {
    const firstMessage = 'Hi {{name}}, {{ unknown }}?';
    const agent = { firstMessage, aiDisclosureMessage: 'I am an AI.' };
    expect(talkOf(agent, { name: 'Dana' }).turns[0]?.text).toBe(
      'Hi Dana, {{ unknown }}? I am an AI.',
    );
    expect(talkOf({ firstMessage: null, persona: { name: 'Leo' } }).turns[0]?.text).toBe(
      'Hello, this is Leo.',
    );
  });

  it('ends with a phrase that makes the agent hang up, if the agent has one', () => {
    const ended = talkOf({ endCallPhrases: ['thank you, bye'] });
    expect(ended.turns.at(-1)?.text).toContain('thank you, bye');
    expect(ended.endReason).toBe('end_call_phrase');
    expect(talkOf({ endCallPhrases: [] }).endReason).toBe('customer_hangup');
  });

  it("ends at the agent's maximum duration", () => {
    for (let maxDurationSeconds = 1; maxDurationSeconds < 40; maxDurationSeconds += 1) {
      const { durationSeconds, endReason, turns } = talkOf({ maxDurationSeconds }, {}, 3);
      expect(endReason).toBe('max_duration_reached');
      expect(durationSeconds).toBeLessThanOrEqual(maxDurationSeconds);
      expect(turns.at(-1)?.endTime).toBe(durationSeconds);
    }
  });

  it('has a score that matches the sentiment', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const { sentiment, sentimentScore } = talkOf({}, {}, seed).analysis;
      if (sentiment === 'positive') expect(sentimentScore).toBeGreaterThanOrEqual(0.6);
      else expect(Math.abs(sentimentScore)).toBeLessThanOrEqual(0.25);
    }
  });
});
