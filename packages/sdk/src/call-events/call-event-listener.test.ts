import type { OutboundCall } from '@voisnap/types/models';
import { describe, expect, it } from 'vitest';
import { CallEventListener } from './call-event-listener.js';
import type { WebhookEventSource } from './webhook-event-source.js';

const body = { agentId: 'agt_1', toNumber: '+14155550123' };

const callOf = (conversationId: string | null) =>
  ({ ...body, id: 'obc_1', fromNumber: '+14155550100', conversationId }) as OutboundCall;

/** Collects the wakes that events cause. */
const listenWith = (call?: { agentId: string; toNumber: string }) => {
  const wakes: string[] = [];
  const ends: string[] = [];
  let receive = (_event: unknown) => {};
  const events = {
    subscribe: (listener: (event: unknown) => void) => {
      receive = listener;
      return () => {};
    },
  } as unknown as WebhookEventSource;
  const source = new CallEventListener({ events }, call);
  source.listen({
    wake: (kind) => void wakes.push(kind),
    end: (failure) => void ends.push(String(failure?.cause)),
  });
  return {
    learn: (known: OutboundCall) => source.learn(known),
    /** The wakes that one event causes. */
    after: (type: string, data?: unknown, agentId = 'agt_1') => {
      wakes.length = 0;
      receive({ id: 'evt_1', type, agentId, tenantId: 'ten_1', timestamp: '', data });
      return [...wakes];
    },
    afterRaw: (event: unknown) => {
      wakes.length = 0;
      receive(event);
      return [...wakes];
    },
    wakes,
    ends,
  };
};

const started = (conversationId: string, phoneNumber = body.toNumber, direction = 'outbound') => ({
  conversationId,
  direction,
  caller: { phoneNumber },
});

describe('before the conversation of the call is known', () => {
  it('is woken by a session that starts with its number', () => {
    const { after } = listenWith(body);
    expect(after('SessionStarted', started('conv_1'))).toEqual(['once']);
    expect(after('SessionStarted', { conversationId: 'conv_2' })).toEqual(['once']);
    expect(after('SessionStarted', started('conv_3', '+1415•••0199'))).toEqual(['once']);
  });

  it('polls until it is over after the end of a session with its number', () => {
    const { after, learn } = listenWith(body);
    after('SessionStarted', started('conv_1'));
    after('SessionStarted', { conversationId: 'conv_2' });
    learn(callOf(null));
    expect(after('SessionEnded', { conversationId: 'conv_2' })).toEqual(['once']);
    expect(after('SessionEnded', { conversationId: 'conv_1' })).toEqual(['until-over']);
  });

  it('polls once after the end of a session while the number of the call, or of the session, is unknown', () => {
    const { after } = listenWith();
    after('SessionStarted', started('conv_1'));
    after('SessionStarted', started('conv_2', '+1415•••0199'));
    expect(after('SessionEnded', { conversationId: 'conv_1' })).toEqual(['once']);
    expect(after('SessionEnded', { conversationId: 'conv_2' })).toEqual(['once']);
  });

  it('is not woken by a session of another agent, of another number, or of somebody who calls', () => {
    const { after } = listenWith(body);
    expect(after('SessionStarted', started('conv_1'), 'agt_2')).toEqual([]);
    expect(after('SessionStarted', started('conv_1', '+14155550199'))).toEqual([]);
    expect(after('SessionStarted', started('conv_1', body.toNumber, 'inbound'))).toEqual([]);
  });

  it('is woken by the number that the agent calls from, once it is known', () => {
    const { after, learn } = listenWith(body);
    learn(callOf(null));
    expect(after('SessionStarted', started('conv_1', '+14155550100'))).toEqual(['once']);
  });

  it('is woken by any end of a session of its agent, while no start was delivered', () => {
    const { after } = listenWith(body);
    expect(after('SessionEnded', { conversationId: 'conv_1' })).toEqual(['once']);
    expect(after('SessionEnded', { conversationId: 'conv_1' }, 'agt_2')).toEqual([]);
  });

  it('is woken only by the end of a session that may be its own, once starts are delivered', () => {
    const { after } = listenWith(body);
    after('SessionStarted', started('conv_other', '+14155550199'));
    expect(after('SessionEnded', { conversationId: 'conv_other' })).toEqual([]);
    after('SessionStarted', started('conv_own'));
    expect(after('SessionEnded', { conversationId: 'conv_own' })).toEqual(['until-over']);
  });

  it('is woken by an error without a conversation: a call that could not be placed', () => {
    const { after } = listenWith(body);
    expect(after('Error', { conversationId: null, code: 'carrier_error' })).toEqual(['once']);
  });

  it('learns from a poll that the session that ended was its own', () => {
    const { after, learn, wakes } = listenWith(body);
    after('SessionEnded', { conversationId: 'conv_1' });
    wakes.length = 0;
    learn(callOf(null));
    expect(wakes).toEqual([]);
    learn(callOf('conv_1'));
    learn(callOf('conv_1'));
    expect(wakes).toEqual(['until-over']);
  });

  it('takes any event for its own while it knows only the id of the call', () => {
    const { after } = listenWith();
    expect(after('SessionEnded', { conversationId: 'conv_1' }, 'agt_2')).toEqual(['once']);
  });

  it('remembers a hundred ends, not every one', () => {
    const { after, learn, wakes } = listenWith(body);
    for (let id = 0; id <= 100; id += 1) after('SessionEnded', { conversationId: `conv_${id}` });
    wakes.length = 0;
    learn(callOf('conv_0'));
    expect(wakes).toEqual([]);
    learn(callOf('conv_100'));
    expect(wakes).toEqual(['until-over']);
  });
});

describe('when the conversation of the call is known', () => {
  const listenToConversation = () => {
    const listening = listenWith(body);
    listening.learn(callOf('conv_1'));
    return listening;
  };

  it.each(['SessionEnded', 'AnalysisCompleted', 'Error'])(
    'polls until the end after %s',
    (type) => {
      expect(listenToConversation().after(type, { conversationId: 'conv_1' })).toEqual([
        'until-over',
      ]);
    },
  );

  it('is not woken by other conversations, nor by what happens in the middle', () => {
    const { after } = listenToConversation();
    expect(after('SessionEnded', { conversationId: 'conv_2' })).toEqual([]);
    expect(after('SessionStarted', started('conv_1'))).toEqual([]);
    expect(after('SessionStarted', started('conv_2'))).toEqual([]);
    expect(after('ToolCallCompleted', { conversationId: 'conv_1' })).toEqual([]);
    expect(after('TransferInitiated', { conversationId: 'conv_1' })).toEqual([]);
  });

  it('is woken once by an event of a type that it does not know', () => {
    const { after } = listenToConversation();
    expect(after('CallEnded', { conversationId: 'conv_1' })).toEqual(['once']);
    expect(after('CallEnded', { callId: 'obc_1' })).toEqual(['once']);
    expect(after('CallEnded', { conversationId: 'conv_2' })).toEqual([]);
    expect(after('constructor', { conversationId: 'conv_2' })).toEqual([]);
  });
});

it.each([
  { type: 'SessionStarted', data: { direction: 'inbound' } },
  { type: 'ToolCallCompleted', data: null },
])('is neither woken nor broken by %j', (event) => {
  expect(listenWith(body).afterRaw(event)).toEqual([]);
});

it.each([
  [undefined, 'gave undefined instead of'],
  [null, 'gave null instead of'],
  ['{"type":"SessionEnded"}', 'gave a string instead of'],
  [[{ type: 'SessionEnded' }], 'on() of node:events gives arrays'],
  [{}, 'gave an object without a type'],
  [{ type: 7 }, 'gave an object without a type'],
])('takes a source of %j for one that failed, once', (value, message) => {
  const { after, afterRaw, ends } = listenWith(body);
  expect(afterRaw(value)).toEqual([]);
  afterRaw(value);
  expect(ends).toEqual([expect.stringContaining(message)]);
  expect(after('SessionEnded', {})).toEqual(['once']);
});

it.each([
  { type: 'SessionEnded' },
  { type: 'SessionEnded', data: null },
  { type: 'SessionEnded', agentId: 7, data: { conversationId: 7 } },
  { type: 'SessionStarted', data: { caller: 'somebody' } },
])('polls once after %j, which does not say whom it concerns', (event) => {
  expect(listenWith(body).afterRaw(event)).toEqual(['once']);
});
