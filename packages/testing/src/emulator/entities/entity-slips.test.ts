import { describe, expect, it, test } from 'vitest';
import { assertNoSlips, findEntitySlips } from './entity-slips.js';
import { models } from './models.js';

describe('refuseSlips', () => {
  test.each([
    ['agent', { nmae: 'a' }, 'The model of agent has no field "nmae". Did you mean "name"?'],
    [
      'agent',
      { voice: { voiceid: 'v' } },
      'no field "voice.voiceid". Did you mean "voice.voiceId"?',
    ],
    [
      'agent',
      { status: 'actve' },
      'status of agent is "actve", an unknown value. Did you mean "active"?',
    ],
    ['agent', { voice: { provider: 'elevenlab' } }, 'voice.provider of agent is "elevenlab", an'],
    [
      'webhook',
      { events: ['Error', 'sessionEnded'] },
      'events[1] of webhook is "sessionEnded", an',
    ],
    ['conversation', { outcome: 'resolvd' }, 'Did you mean "resolved"?'],
  ] as const)('refuses in a %s the slip %j', (model, entity, message) => {
    expect(() => assertNoSlips(models[model], entity)).toThrow(message);
  });

  test.each([
    ['agent', { status: 'paused', voice: { provider: 'newco', latency: 1 } }],
    ['agent', { tools: [{ type: 'mcp', nmae: 'a' }], persona: null }],
    ['webhook', { events: ['CallRecorded'] }],
    ['conversation', { metadata: { sttaus: 'actve', satus: ['x'] } }],
  ] as const)('accepts in a %s new names and values: %j', (model, entity) => {
    expect(() => assertNoSlips(models[model], entity)).not.toThrow();
  });
});

describe('findEntitySlips', () => {
  it('lists all slips, with their paths', () => {
    const slips = findEntitySlips(models.agent, { nmae: 'a', status: 'drft', llm: { modle: 'x' } });
    expect(slips.map(({ path }) => path)).toEqual([['nmae'], ['status'], ['llm', 'modle']]);
  });
});
