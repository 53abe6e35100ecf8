import type { Conversation, ConversationAnalysis } from '@voisnap/types';
import type { Duration } from '../../../shared/duration.js';

/** How the agent uses a tool. */
export interface ToolUse {
  /** How long the tool takes, while nobody speaks. Default: `'800ms'`. */
  readonly takes?: Duration;
  /** Whether the tool does its work. Default: `true`. */
  readonly succeeds?: boolean;
}

/** A call whose script has come to its end. */
export interface EndedCall {
  /** The step that ended it: `hangup("caller")`. */
  readonly endedBy: string;
}

/** A call in which people talk. `caller` is the person at the other end, whoever dialled. */
export interface AnsweredCall {
  /** The agent says something. The script says all: the agent's first message does not come by itself. */
  agent(text: string): AnsweredCall;
  /** The person says something. */
  caller(text: string): AnsweredCall;
  /** The agent uses a tool: `tool('book_slot', { takes: '2s' })`. */
  tool(name: string, use?: ToolUse): AnsweredCall;
  /** Says what the analysis will find, in place of what the script's words lead to. */
  analysis(findings: Partial<ConversationAnalysis>): AnsweredCall;
  /** Says which outcome the conversation will have. */
  outcome(outcome: NonNullable<Conversation['outcome']>): AnsweredCall;
  /** The agent puts the person through to somebody else, and leaves the call. */
  transfer(target: string, reason?: string): EndedCall;
  hangup(by: 'caller' | 'agent'): EndedCall;
  /** The call breaks off. The conversation is `failed`; `reason` becomes the call's `endReason`. */
  fail(reason: string): EndedCall;
}

/** A call that rings, and can be answered. */
export interface AnswerableCall {
  /** Somebody picks up. Without `ring()` before, the call rings for 3 to 8 seconds. */
  answer(): AnsweredCall;
}

/** A call that rings at a person's. */
export interface RingingCall extends AnswerableCall {
  /** Nobody picks up; the call is dialled again where it asks for that (`maxRetries`). */
  noAnswer(): EndedCall;
  /** The person is on the phone. Without `ring()` before, the call does not ring at all. */
  busy(): EndedCall;
  /** A machine picks up. */
  voicemail(): EndedCall;
  /** The call does not come about; `reason` becomes its `endReason`: `'carrier_error'`. */
  fail(reason: string): EndedCall;
}

/** An outbound call at its beginning. */
export interface DialledCall extends RingingCall {
  /** It rings, for this long or for as long as fits what follows. */
  ring(duration?: Duration): RingingCall;
}

/** An inbound call at its beginning: the agent always answers. */
export interface IncomingCall extends AnswerableCall {
  /** It rings before the agent answers. */
  ring(duration: Duration): AnswerableCall;
  /** The agent picks up; without `ring()` before, at once. */
  answer(): AnsweredCall;
}

/**
 * How an outbound call goes, from dialling to its end.
 *
 * @example
 * ```ts
 * mock.calls.next((call) => call.ring('3s').answer().agent('Hello').caller('Book me in').hangup('caller'));
 * ```
 */
export type CallScript = (call: DialledCall) => EndedCall;

/** How an inbound call goes, from the first ring to its end. */
export type InboundCallScript = (call: IncomingCall) => EndedCall;
