import type { Conversation, TranscriptTurn } from '@voisnap/types';
import type { CallScript, InboundCallScript } from '../../emulator/calls/scripts/call-script.js';

/** The numbers of an inbound call. */
export interface InboundCallOptions {
  /** The caller's number, in E.164 format: `+14155550123`. */
  readonly from: string;
  /** The number that is called: one of the mock's, with an agent. */
  readonly to: string;
}

/** An inbound call. Each property tells the state of the call at the moment when it is read. */
export interface InboundCall {
  /** Id of the call's conversation. */
  readonly conversationId: string;
  /** `undefined` until the agent answers, and when it was deleted. */
  readonly conversation: Conversation | undefined;
  /** What was said until now. */
  readonly turns: readonly TranscriptTurn[];
  /** Whether the conversation is over and analysed. */
  readonly ended: boolean;
}

/**
 * Plans calls. Each attempt to dial uses the first of these that exists: the next script of `next`, in the
 * order of planning; the newest script of `to` for its number; the outcome of a magic number. Any other
 * call is answered, with a conversation about the agent's trade. `reset()` discards the plans.
 */
export interface Calls {
  /**
   * Plans the next outbound call. A redial uses up one more script.
   * @throws TypeError at the first step that cannot happen, and when the call does not end.
   */
  next(script: CallScript): void;
  /**
   * Plans every call to a number, until it is disposed. Throws as `next` does.
   * @param number - number that is called, in E.164 format.
   */
  to(number: string, script: CallScript): Disposable;
  /**
   * Places an inbound call to one of the mock's numbers; its agent answers.
   * @throws TypeError when the script cannot happen, or no agent answers the number.
   */
  inbound(call: InboundCallOptions, script?: InboundCallScript): InboundCall;
  /**
   * Starts a stored call that is `queued` or `scheduled`, at its scheduled time or now, as if the API had just created
   * it: a call of a seed stays as it is until then.
   * @param id - id of the outbound call.
   * @throws TypeError when there is no such call, or it has another status.
   */
  start(id: string): void;
}
