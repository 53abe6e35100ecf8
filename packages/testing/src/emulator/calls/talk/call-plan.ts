import type { Random } from '../../../shared/random.js';
import type { Talk, ToolCall } from './talk.js';

/** What happens in a call that was answered: the talk begins, a tool is done, the talk is over. */
export type TalkStage =
  | { readonly status: 'in_progress'; readonly talk: Talk }
  | { readonly status: 'tool_done'; readonly toolCall: ToolCall }
  | { readonly status: 'talked'; readonly talk: Talk };

/** A step of a talk, `after` so many milliseconds from the step before. */
export type TimedTalkStage = { readonly after: number } & TalkStage;

/** One step in the life of a call, `after` so many milliseconds from the step before. */
export type CallStage = { readonly after: number } & (
  | { readonly status: 'initiating' | 'ringing' }
  | TalkStage
  | ({ readonly status: UnansweredStatus } & Pick<UnansweredResult, 'endReason'>)
);

/** What becomes of one attempt to call somebody, from dialling to its end. */
export type CallPlan = readonly CallStage[];

type UnansweredStatus = 'failed' | 'no_answer' | 'busy' | 'voicemail';

/** What becomes of a call that nobody answers. */
export interface UnansweredResult {
  readonly status: UnansweredStatus;
  readonly endReason: string;
}

const initiating: CallStage = { after: 300, status: 'initiating' };
const ringing: CallStage = { after: 1_200, status: 'ringing' };

/** How a call goes that somebody answers. */
export interface AnsweredCourse {
  /** In ms. Default: 3 to 8 seconds. */
  readonly ringsFor?: number | undefined;
  readonly talk: () => Talk;
}

/** Somebody answers, and talks. */
export function answeredCall(random: Random, { ringsFor, talk }: AnsweredCourse): CallPlan {
  const rings = ringsFor ?? random.integer(3_000, 8_000);
  return [initiating, ringing, ...talkAfter(rings, talk())];
}

/** The call rings, or is dialled without ringing, for so many ms, and nobody answers. */
export const unansweredCall = (
  result: UnansweredResult,
  times: { readonly ringsFor: number } | { readonly dialsFor: number },
): CallPlan =>
  'ringsFor' in times
    ? [initiating, ringing, { after: times.ringsFor, ...result }]
    : [initiating, { after: times.dialsFor, ...result }];

/** The talk, from its first word on, which comes after so many ms, to its end. */
export function talkAfter(
  milliseconds: number,
  talk: Talk,
): readonly [TimedTalkStage, ...TimedTalkStage[]] {
  let past = 0;
  const waitUntil = (moment: number): number => {
    const after = moment - past;
    past = moment;
    return after;
  };
  return [
    { after: milliseconds, status: 'in_progress', talk },
    ...talk.toolCalls.map(
      (toolCall) => ({ after: waitUntil(toolCall.doneAt), status: 'tool_done', toolCall }) as const,
    ),
    { after: waitUntil(talk.durationSeconds * 1_000), status: 'talked', talk },
  ];
}
