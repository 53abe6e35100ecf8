import type { Conversation, TranscriptTurn } from '@voisnap/types';
import type { CallScript, InboundCallScript } from '../../emulator/calls/scripts/call-script.js';

/** Who rings, and where. */
export interface InboundCallOptions {
  /** The caller's number, in E.164 format: `+14155550123`. */
  readonly from: string;
  /** The number that is called: one of the mock's, with an agent. */
  readonly to: string;
}

/** An inbound call, to be followed while it goes on. Each read tells how it stands at that moment. */
export interface InboundCall {
  readonly conversationId: string;
  /** `undefined` until the agent answers, and when it was deleted. */
  readonly conversation: Conversation | undefined;
  /** What has been said until now. */
  readonly turns: readonly TranscriptTurn[];
  /** Whether the talk is over, and analysed. */
  readonly ended: boolean;
}

/**
 * How calls go. An attempt to dial takes what `next` planned, in the order of planning; else what `to`
 * said last for its number; else a magic number's course; every other call is answered, and talks
 * about the agent's trade. `reset()` forgets what was planned.
 */
export interface Calls {
  /**
   * Plans how the next outbound call goes. Each redial takes a script of its own.
   * @throws TypeError at the first step that cannot happen, and when the call does not end.
   */
  next(script: CallScript): void;
  /** Plans how every call to a number goes, until it is disposed. Throws as `next` does. */
  to(number: string, script: CallScript): Disposable;
  /**
   * Lets somebody ring one of the mock's numbers, and its agent answers.
   * @throws TypeError when the script cannot happen, or no agent answers the number.
   */
  inbound(call: InboundCallOptions, script?: InboundCallScript): InboundCall;
}
