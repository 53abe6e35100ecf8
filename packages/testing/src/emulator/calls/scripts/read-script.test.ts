import { describe, expect, it } from 'vitest';
import type { CallScript, InboundCallScript } from './call-script.js';
import { readInboundScript, readScript } from './read-script.js';

/** A script past the compiler, as JavaScript would write it. */
// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is what is tested here.
const untyped = (script: (call: any) => unknown) => script as CallScript;

describe('readScript', () => {
  it('reads the answer, the lines, and the end', () => {
    const read = readScript((call) =>
      call
        .ring('3s')
        .answer()
        .agent('Hello')
        .caller('Book me in')
        .tool('book_slot', { takes: '2s' })
        .transfer('+14155550100', 'wants a human'),
    );
    expect(read).toEqual({
      rings: true,
      ringsFor: 3_000,
      course: {
        answered: true,
        talk: {
          beats: [
            { speaker: 'agent', text: 'Hello' },
            { speaker: 'user', text: 'Book me in' },
            { tool: 'book_slot', milliseconds: 2_000, succeeds: true },
          ],
          findings: {},
          outcome: undefined,
          end: { kind: 'transfer', target: '+14155550100', reason: 'wants a human' },
        },
      },
    });
  });

  it('reads a call that nobody answers', () => {
    expect(readScript((call) => call.fail('carrier_error'))).toEqual({
      rings: false,
      ringsFor: undefined,
      course: { answered: false, end: { kind: 'fail', reason: 'carrier_error' } },
    });
    expect(readScript((call) => call.ring().busy())).toMatchObject({ rings: true });
  });

  it('returns the step that ended the call', () => {
    readScript((call) => {
      const ended = call.answer().agent('Hello').hangup('caller');
      expect(ended.endedBy).toBe('hangup("caller")');
      return ended;
    });
  });

  it.each<[string, CallScript, string]>([
    [
      'speaking before answering',
      untyped((call) => call.ring('3s').agent('Hello')),
      'step 2, agent("Hello"), is impossible. The call is not answered yet: use answer() first.',
    ],
    [
      'hanging up before answering',
      untyped((call) => call.hangup('caller')),
      'step 1, hangup("caller"), is impossible. The call is not answered yet: use answer() first.',
    ],
    [
      'anything after hangup',
      untyped((call) => call.answer().agent('Hi').hangup('caller').agent('Still there?')),
      'step 4, agent("Still there?"), is impossible. Step 3, hangup("caller"), ended the call.',
    ],
    [
      'anything after a transfer',
      untyped((call) => call.answer().transfer('+14155550100').hangup('agent')),
      'step 3, hangup("agent"), is impossible. Step 2, transfer("+14155550100"), ended the call.',
    ],
    [
      'answering after the call ended',
      untyped((call) => call.noAnswer().answer()),
      'step 2, answer(), is impossible. Step 1, noAnswer(), ended the call.',
    ],
    [
      'ringing twice',
      untyped((call) => call.ring('3s').ring()),
      'step 2, ring(), is impossible. The call has been ringing since step 1, ring("3s").',
    ],
    [
      'ringing after answering',
      untyped((call) => call.answer().ring(500)),
      'step 2, ring(500), is impossible. The call was answered by step 1, answer().',
    ],
    [
      'not answering after answering',
      untyped((call) => call.answer().voicemail()),
      'step 2, voicemail(), is impossible. The call was answered by step 1, answer().',
    ],
  ])('rejects %s, and names the step', (_what, script, complaint) => {
    expect(() => readScript(script)).toThrow(
      new TypeError(`This call cannot happen: ${complaint}`),
    );
  });

  it('rejects a script without an end, and lists the possible ends', () => {
    expect(() => readScript(untyped((call) => call.answer().agent('Hello')))).toThrow(
      'The script stops after agent("Hello"), but the call goes on. End it with hangup(',
    );
    expect(() => readScript(untyped((call) => call))).toThrow('The script stops at once');
    expect(() => readScript(untyped((call) => call.ring('1s')))).toThrow('noAnswer()');
  });

  it.each<[string, CallScript, string]>([
    [
      'an empty text',
      (call) => call.answer().agent(' ').hangup('caller'),
      'agent(…) takes a non-empty string',
    ],
    ['an empty reason', (call) => call.fail(''), 'fail(…) takes a non-empty string'],
    [
      'a hangup without a side',
      untyped((call) => call.answer().hangup()),
      "hangup(…) takes 'caller'",
    ],
    ['an invalid duration', untyped((call) => call.ring('3 s').busy()), 'Invalid duration "3 s"'],
    [
      'a typo of an option',
      untyped((call) => call.answer().tool('book', { take: '1s' }).hangup('agent')),
      'Did you mean "takes"?',
    ],
    [
      'a finding of another type',
      untyped((call) => call.answer().analysis({ sentimentScore: 'high' }).hangup('agent')),
      'sentimentScore',
    ],
  ])('refuses %s', (_what, script, complaint) => {
    expect(() => readScript(script)).toThrow(TypeError);
    expect(() => readScript(script)).toThrow(complaint);
  });

  it('rejects a script that is not a function', () => {
    expect(() => readScript('answer' as unknown as CallScript)).toThrow(
      'A script is a function, such as (call) => call.ring(\'3s\').noAnswer(); got "answer".',
    );
  });
});

describe('readInboundScript', () => {
  it('rejects steps in which the agent does not answer', () => {
    const busy = untyped((call) => call.busy()) as unknown as InboundCallScript;
    expect(() => readInboundScript(busy)).toThrow(
      'step 1, busy(), is impossible. The agent answers every inbound call: use answer().',
    );
    const read = readInboundScript((call) => call.ring('2s').answer().hangup('caller'));
    expect(read).toMatchObject({ ringsFor: 2_000, course: { answered: true } });
  });
});
