import type { Random } from '../../../shared/random.js';
import type { Talk, ToolCall } from './talk.js';

/** A step of an answered call: the talk begins, a tool finishes, or the talk ends. */
export type TalkStage =
  | { readonly status: 'in_progress'; readonly talk: Talk }
  | { readonly status: 'tool_done'; readonly toolCall: ToolCall }
  | { readonly status: 'talked'; readonly talk: Talk };

/** A step of an answered call, `after` milliseconds from the step before. */
export type TimedTalkStage = { readonly after: number } & TalkStage;

/** One step of a call, `after` milliseconds from the step before. */
export type CallStage = { readonly after: number } & (
  | { readonly status: 'initiating' | 'ringing' }
  | TalkStage
  | ({ readonly status: UnansweredStatus } & Pick<UnansweredResult, 'endReason'>)
);

/** The steps of one dial attempt, from dialling to its end. */
export type CallPlan = readonly CallStage[];

type UnansweredStatus = 'failed' | 'no_answer' | 'busy' | 'voicemail';

/** The result of a call that nobody answers. */
export interface UnansweredResult {
  readonly status: UnansweredStatus;
  readonly endReason: string;
}

const initiating: CallStage = { after: 300, status: 'initiating' };
const ringing: CallStage = { after: 1_200, status: 'ringing' };

/** How an answered call goes. */
export interface AnsweredCourse {
  /** How long the call rings, in ms. Default: 3 to 8 seconds, drawn at random. */
  readonly ringsFor?: number | undefined;
  readonly talk: () => Talk;
}

/** Plans a call that is answered. */
export function answeredCall(random: Random, { ringsFor, talk }: AnsweredCourse): CallPlan {
  const rings = ringsFor ?? random.integer(3_000, 8_000);
  return [initiating, ringing, ...talkAfter(rings, talk())];
}

/** Plans a call that nobody answers: it rings for `ringsFor` ms, or is dialled for `dialsFor` ms without ringing. */
export const unansweredCall = (
  result: UnansweredResult,
  times: { readonly ringsFor: number } | { readonly dialsFor: number },
): CallPlan =>
  'ringsFor' in times
    ? [initiating, ringing, { after: times.ringsFor, ...result }]
    : [initiating, { after: times.dialsFor, ...result }];

/** Plans a talk that begins after so many milliseconds. */
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
