import type { ConversationAnalysis } from '@voisnap/types';

/** Something that one side says. */
export interface Line {
  readonly speaker: 'agent' | 'user';
  readonly text: string;
}

/** Time in which nobody speaks, because the agent does something. */
export interface Silence {
  readonly milliseconds: number;
}

/** The agent uses a tool, and nobody speaks meanwhile. */
export interface ToolBeat extends Silence {
  readonly tool: string;
  readonly succeeds: boolean;
}

/** One thing that happens in a talk. */
export type Beat = Line | ToolBeat;

/** How a call ends that was answered. */
export type TalkEnd =
  | { readonly kind: 'hangup'; readonly by: 'caller' | 'agent' }
  | { readonly kind: 'transfer'; readonly target: string; readonly reason: string | undefined }
  | { readonly kind: 'fail'; readonly reason: string };

/** How a call ends that nobody answered. */
export type UnansweredEnd =
  | { readonly kind: 'noAnswer' | 'busy' | 'voicemail' }
  | { readonly kind: 'fail'; readonly reason: string };

/** What a script says about the talk. */
export interface ScriptedTalk {
  readonly beats: readonly Beat[];
  readonly findings: Partial<ConversationAnalysis>;
  readonly outcome: string | undefined;
  readonly end: TalkEnd;
}

/** What of a talk is said before it ends, or reaches the agent's limit. */
export interface PlayedTalk extends Omit<ScriptedTalk, 'end'> {
  readonly end: TalkEnd | { readonly kind: 'limit' };
}

/** A script as it was read: nothing in it is impossible. */
export interface ScriptedCall {
  readonly rings: boolean;
  /** For how long it rings, in ms, where the script says so. */
  readonly ringsFor: number | undefined;
  readonly course:
    | { readonly answered: true; readonly talk: ScriptedTalk }
    | { readonly answered: false; readonly end: UnansweredEnd };
}
