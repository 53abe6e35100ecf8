import type { Agent } from '@voisnap/types';
import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../../test/handle.js';
import type { DeepPartial } from '../../../shared/merge.js';
import { createRandom } from '../../../shared/random.js';
import type { AnsweredCall, EndedCall } from './call-script.js';
import { readScript } from './read-script.js';
import { timeScriptedTalk } from './time-scripted-talk.js';

const { fixtures } = createHandledTenant();

const talkOf = (
  script: (call: AnsweredCall) => EndedCall,
  { agent = {}, metadata = {} }: { agent?: DeepPartial<Agent>; metadata?: object } = {},
) => {
  const { course } = readScript((call) => script(call.answer()));
  if (!course.answered) throw new Error('Nobody answered.');
  return timeScriptedTalk(course.talk, {
    agent: fixtures.agent({ name: 'Aria', persona: { name: null }, ...agent }),
    metadata: { ...metadata },
    random: createRandom(1),
  });
};

describe('the times of a scripted talk', () => {
  it('follow from the words: 0.4 seconds each, and a pause between turns', () => {
    const { turns, durationSeconds } = talkOf((call) =>
      call.agent('Hello there').caller('Book me in please').hangup('caller'),
    );
    const [first, second] = turns;
    expect(turns).toHaveLength(2);
    expect(first).toEqual({ speaker: 'agent', text: 'Hello there', startTime: 0, endTime: 0.8 });
    expect(second).toMatchObject({ speaker: 'user', endTime: durationSeconds });
    const pause = (second?.startTime ?? 0) - 0.8;
    expect(pause).toBeGreaterThanOrEqual(0.3 - 1e-9);
    expect(pause).toBeLessThanOrEqual(0.9 + 1e-9);
    expect(Number.isInteger(durationSeconds)).toBe(true);
  });

  it('include the time of a tool, in the middle and at the end', () => {
    const script = (takes: `${number}s`) =>
      talkOf((call) => call.caller('Hi').tool('look_up', { takes }).agent('Done').hangup('agent'));
    const gap = ({ turns }: ReturnType<typeof talkOf>) =>
      (turns[1]?.startTime ?? 0) - (turns[0]?.endTime ?? 0);
    expect(gap(script('30s')) - gap(script('10s'))).toBeCloseTo(20);
    const { turns, durationSeconds } = talkOf((call) =>
      call.caller('Hi').tool('look_up', { takes: '30s' }).hangup('agent'),
    );
    expect(turns.at(-1)?.endTime).toBe(0.4);
    expect(durationSeconds).toBeGreaterThanOrEqual(30);
  });

  it('are at least one second', () => {
    const { turns, durationSeconds } = talkOf((call) => call.hangup('caller'));
    expect({ turns, durationSeconds }).toEqual({ turns: [], durationSeconds: 1 });
  });

  it("end at the agent's limit; later lines are omitted and not analysed", () => {
    const long = 'word '.repeat(60).trim();
    const talk = talkOf(
      (call) => call.agent(long).caller('This is terrible').tool('refund').transfer('+14155550100'),
      { agent: { maxDurationSeconds: 10 } },
    );
    expect(talk).toMatchObject({
      durationSeconds: 10,
      endReason: 'max_duration_reached',
      status: 'completed',
      outcome: null,
    });
    expect(talk.turns).toHaveLength(1);
    expect(talk.analysis).toMatchObject({ sentiment: 'neutral', customFields: {} });
    expect(talk.analysis?.summary).toContain('The call reached its longest duration.');
    expect(talk.analysis?.customFields).not.toHaveProperty('transferredTo');
  });
});

describe('the end of a scripted talk', () => {
  it.each<[string, (call: AnsweredCall) => EndedCall, object]>([
    ['customer_hangup', (call) => call.hangup('caller'), { status: 'completed', outcome: null }],
    ['agent_hangup', (call) => call.hangup('agent'), { status: 'completed', outcome: null }],
    [
      'transferred',
      (call) => call.transfer('+1415'),
      { status: 'completed', outcome: 'escalated' },
    ],
    ['network_lost', (call) => call.fail('network_lost'), { status: 'failed', outcome: null }],
  ])('is %s', (endReason, end, result) => {
    expect(talkOf((call) => end(call.agent('Hello')))).toMatchObject({ endReason, ...result });
  });

  it('sets an outcome when the script sets one, or the person wants to be called back', () => {
    const outcomeOf = (script: (call: AnsweredCall) => AnsweredCall) =>
      talkOf((call) => script(call).hangup('caller')).outcome;
    expect(outcomeOf((call) => call.caller('Please call me back tomorrow'))).toBe(
      'callback_scheduled',
    );
    expect(outcomeOf((call) => call.agent('Shall I call you back?'))).toBeNull();
    expect(outcomeOf((call) => call.outcome('resolved'))).toBe('resolved');
    expect(talkOf((call) => call.outcome('sold').transfer('Sales')).outcome).toBe('sold');
  });
});

describe('the analysis of a scripted talk', () => {
  it("follows from the person's words, the tools, and the end", () => {
    const talk = talkOf(
      (call) =>
        call
          .agent('Hello, your invoice is due')
          .caller('Book me in')
          .tool('find_slot', { succeeds: false })
          .tool('book_slot')
          .caller('Great, thanks')
          .hangup('caller'),
      { metadata: { customerName: 'Dana', orderId: 'ord_77' } },
    );
    expect(talk.analysis).toEqual({
      sentiment: 'positive',
      sentimentScore: 1,
      intent: 'book_appointment',
      summary: 'Dana said: "Book me in". Aria used find_slot (failed), book_slot. Dana hung up.',
      customFields: {
        topic: 'appointment',
        reference: 'ord_77',
        tools: ['find_slot', 'book_slot'],
      },
    });
    expect(talk.tags).toEqual(['appointment']);
  });

  it("takes the intent from the agent's words, else from a tool that succeeded, else it is other", () => {
    const intentOf = (script: (call: AnsweredCall) => AnsweredCall) =>
      talkOf((call) => script(call).hangup('caller')).analysis?.intent;
    expect(intentOf((call) => call.agent('It is about your invoice').caller('Yes?'))).toBe(
      'billing_question',
    );
    const tools = (call: AnsweredCall) =>
      call.caller('Hm').tool('first', { succeeds: false }).tool('second');
    expect(intentOf(tools)).toBe('second');
    expect(intentOf((call) => call.caller('Hm'))).toBe('other');
  });

  it('names the target of a transfer, and the reason', () => {
    const { analysis } = talkOf((call) =>
      call.agent('One moment').transfer('+14155550100', 'wants a human'),
    );
    expect(analysis?.summary).toBe(
      'The caller said nothing. Aria put the call through to +14155550100: wants a human.',
    );
    expect(analysis?.customFields).toEqual({ transferredTo: '+14155550100' });
  });

  it('contains the findings that the script sets', () => {
    const { analysis } = talkOf((call) =>
      call
        .caller('Great')
        .analysis({ sentiment: 'negative', sentimentScore: -0.8 })
        .analysis({ intent: 'cancel' })
        .hangup('caller'),
    );
    expect(analysis).toMatchObject({
      sentiment: 'negative',
      sentimentScore: -0.8,
      intent: 'cancel',
      summary: expect.stringContaining('Great'),
    });
  });

  it('is null when nobody says anything, or the call breaks off', () => {
    expect(talkOf((call) => call.hangup('caller')).analysis).toBeNull();
    expect(talkOf((call) => call.agent('Hello').fail('network_lost')).analysis).toBeNull();
  });
});
