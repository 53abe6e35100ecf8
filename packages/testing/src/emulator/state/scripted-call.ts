import type { ConversationAnalysis } from '@voisnap/types';

/** A line that one side says. */
export interface Line {
  readonly speaker: 'agent' | 'user';
  readonly text: string;
}

/** Time in which nobody speaks, because the agent uses a tool. */
export interface Silence {
  readonly milliseconds: number;
}

/** A use of a tool. Nobody speaks meanwhile. */
export interface ToolBeat extends Silence {
  readonly tool: string;
  readonly succeeds: boolean;
}

/** One step of a talk: a line, or a use of a tool. */
export type Beat = Line | ToolBeat;

/** How an answered call ends. */
export type TalkEnd =
  | { readonly kind: 'hangup'; readonly by: 'caller' | 'agent' }
  | { readonly kind: 'transfer'; readonly target: string; readonly reason: string | undefined }
  | { readonly kind: 'fail'; readonly reason: string };

/** How an unanswered call ends. */
export type UnansweredEnd =
  | { readonly kind: 'noAnswer' | 'busy' | 'voicemail' }
  | { readonly kind: 'fail'; readonly reason: string };

/** The talk of a script. */
export interface ScriptedTalk {
  readonly beats: readonly Beat[];
  readonly findings: Partial<ConversationAnalysis>;
  readonly outcome: string | undefined;
  readonly end: TalkEnd;
}

/** The part of a scripted talk up to its end or to the agent's limit. */
export interface PlayedTalk extends Omit<ScriptedTalk, 'end'> {
  readonly end: TalkEnd | { readonly kind: 'limit' };
}

/** A script that was read. All its steps are possible. */
export interface ScriptedCall {
  readonly rings: boolean;
  /** How long the call rings, in ms, if the script says so. */
  readonly ringsFor: number | undefined;
  readonly course:
    | { readonly answered: true; readonly talk: ScriptedTalk }
    | { readonly answered: false; readonly end: UnansweredEnd };
}
