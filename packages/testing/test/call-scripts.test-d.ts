import { expectTypeOf, test } from 'vitest';
import type { CallScript, InboundCallScript, VoisnapMock } from '../src/index.js';

test('a script has an answer, lines, and an end', () => {
  const scripts: CallScript[] = [
    (call) => call.ring('3s').answer().agent('Hello').caller('Book me in').hangup('caller'),
    (call) => call.answer().tool('book', { takes: '2s', succeeds: false }).transfer('Sales'),
    (call) => call.answer().analysis({ intent: 'sale' }).outcome('resolved').fail('lost'),
    (call) => call.noAnswer(),
    (call) => call.ring().voicemail(),
    (call) => call.busy(),
    (call) => call.fail('carrier_error'),
  ];
  expectTypeOf(scripts).toEqualTypeOf<Parameters<VoisnapMock['calls']['next']>[0][]>();
  const inbound: InboundCallScript = (call) => call.ring('2s').answer().hangup('agent');
  expectTypeOf(inbound).toExtend<Parameters<VoisnapMock['calls']['inbound']>[1]>();
});

test('impossible steps of a call do not compile', () => {
  const scripts: CallScript[] = [
    // @ts-expect-error: nobody has answered.
    (call) => call.agent('Hello').hangup('caller'),
    // @ts-expect-error: nobody has answered.
    (call) => call.ring('3s').hangup('caller'),
    // @ts-expect-error: the call is over.
    (call) => call.answer().hangup('caller').agent('Still there?'),
    // @ts-expect-error: the call is over.
    (call) => call.noAnswer().answer(),
    // @ts-expect-error: the agent has left.
    (call) => call.answer().transfer('Sales').hangup('caller'),
    // @ts-expect-error: it rings already.
    (call) => call.ring('3s').ring('3s').busy(),
    // @ts-expect-error: somebody has answered.
    (call) => call.answer().voicemail(),
    // @ts-expect-error: the caller or the agent.
    (call) => call.answer().hangup('user'),
    // @ts-expect-error: '3s'.
    (call) => call.ring('3 seconds').busy(),
    // @ts-expect-error: takes.
    (call) => call.answer().tool('book', { take: '2s' }).hangup('agent'),
    // @ts-expect-error: a number.
    (call) => call.answer().analysis({ sentimentScore: 'high' }).hangup('agent'),
  ];
  expectTypeOf(scripts).toExtend<readonly CallScript[]>();
  // @ts-expect-error: the call goes on.
  const talking: CallScript = (call) => call.answer().agent('Hello');
  // @ts-expect-error: the call never stops ringing.
  const ringing: CallScript = (call) => call.ring('3s');
  expectTypeOf([talking, ringing]).toExtend<readonly CallScript[]>();
  // @ts-expect-error: the agent answers every inbound call.
  const inbound: InboundCallScript = (call) => call.busy();
  expectTypeOf(inbound).toExtend<InboundCallScript>();
});
