import type { Conversation, ConversationAnalysis } from '@voisnap/types';
import type { Duration } from '../../../shared/duration.js';

/** Options of a tool step. */
export interface ToolUse {
  /** How long the tool runs. Nobody speaks meanwhile. Default: `'800ms'`. */
  readonly takes?: Duration;
  /** Whether the tool succeeds. Default: `true`. */
  readonly succeeds?: boolean;
}

/** A call that its script has ended. */
export interface EndedCall {
  /** The step that ended it: `hangup("caller")`. */
  readonly endedBy: string;
}

/** An answered call. `caller` is the person at the other end, in outbound calls too. */
export interface AnsweredCall {
  /**
   * The agent says something. A script contains every line: the agent's `firstMessage` is not added.
   * @param text - what the agent says.
   */
  agent(text: string): AnsweredCall;
  /**
   * The person says something.
   * @param text - what the person says.
   */
  caller(text: string): AnsweredCall;
  /**
   * The agent uses a tool: `tool('book_slot', { takes: '2s' })`.
   * @param name - name of the tool.
   */
  tool(name: string, use?: ToolUse): AnsweredCall;
  /** Sets fields of the analysis. The mock derives the others from the script's words. */
  analysis(findings: Partial<ConversationAnalysis>): AnsweredCall;
  /**
   * Sets the outcome of the conversation.
   * @param outcome - the outcome: `resolved`.
   */
  outcome(outcome: NonNullable<Conversation['outcome']>): AnsweredCall;
  /**
   * The agent transfers the person to somebody else, and leaves the call.
   * @param target - whom the person is transferred to: a number or a name.
   * @param reason - why. Default: none.
   */
  transfer(target: string, reason?: string): EndedCall;
  /**
   * One side hangs up. The conversation is `completed`.
   * @param by - who hangs up.
   */
  hangup(by: 'caller' | 'agent'): EndedCall;
  /**
   * The call breaks off. The conversation is `failed`; `reason` becomes the call's `endReason`.
   * @param reason - why, as the API would say it: `carrier_error`.
   */
  fail(reason: string): EndedCall;
}

/** A call that rings, and can be answered. */
export interface AnswerableCall {
  /** Somebody picks up. Without `ring()` before, the call rings for 3 to 8 seconds. */
  answer(): AnsweredCall;
}

/** An outbound call that rings. */
export interface RingingCall extends AnswerableCall {
  /** Nobody picks up. The call is redialled if it has `maxRetries`. */
  noAnswer(): EndedCall;
  /** The line is busy. Without `ring()` before, the call does not ring. */
  busy(): EndedCall;
  /** An answering machine picks up. */
  voicemail(): EndedCall;
  /**
   * The call fails before it is answered. `reason` becomes its `endReason`: `'carrier_error'`.
   * @param reason - why, as the API would say it: `carrier_error`.
   */
  fail(reason: string): EndedCall;
}

/** An outbound call before it rings. */
export interface DialledCall extends RingingCall {
  /**
   * The call rings. Default: 3 to 8 seconds before `answer()`, 30 before `noAnswer()`, 20 before
   * `voicemail()`, 4 before `busy()` and `fail()`.
   */
  ring(duration?: Duration): RingingCall;
}

/** An inbound call before it rings. The agent always answers. */
export interface IncomingCall extends AnswerableCall {
  /** The call rings for this long before the agent answers. */
  ring(duration: Duration): AnswerableCall;
  /** The agent picks up. Without `ring()` before, it picks up at once. */
  answer(): AnsweredCall;
}

/**
 * A function that describes an outbound call step by step, from dialling to its end.
 *
 * @example
 * ```ts
 * mock.calls.next((call) => call.ring('3s').answer().agent('Hello').caller('Book me in').hangup('caller'));
 * ```
 */
export type CallScript = (call: DialledCall) => EndedCall;

/** A function that describes an inbound call step by step, from the first ring to its end. */
export type InboundCallScript = (call: IncomingCall) => EndedCall;
