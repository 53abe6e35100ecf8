import type { Random } from '../state/random.js';
import { magicNumbers } from './magic-numbers.js';
import type { Talk } from './talk.js';

/** One step in the life of a call, `after` so many milliseconds from the step before. */
export type CallStage = { readonly after: number } & (
  | { readonly status: 'initiating' | 'ringing' }
  | { readonly status: 'in_progress'; readonly talk: Talk }
  | { readonly status: 'completed'; readonly talk: Talk }
  | {
      readonly status: 'failed' | 'no_answer' | 'busy' | 'voicemail';
      readonly endReason: string;
    }
);

/** What becomes of one attempt to call somebody, from dialling to its end. */
export type CallPlan = readonly CallStage[];

const initiating: CallStage = { after: 300, status: 'initiating' };
const ringing: CallStage = { after: 1_200, status: 'ringing' };

const plansByNumber: Readonly<Record<string, CallPlan>> = {
  [magicNumbers.noAnswer]: [
    initiating,
    ringing,
    { after: 30_000, status: 'no_answer', endReason: 'no_answer' },
  ],
  [magicNumbers.busy]: [initiating, { after: 1_500, status: 'busy', endReason: 'busy' }],
  [magicNumbers.voicemail]: [
    initiating,
    ringing,
    { after: 20_000, status: 'voicemail', endReason: 'voicemail' },
  ],
  [magicNumbers.carrierFails]: [
    initiating,
    { after: 2_000, status: 'failed', endReason: 'carrier_error' },
  ],
  [magicNumbers.rejected]: [
    initiating,
    ringing,
    { after: 4_000, status: 'failed', endReason: 'rejected' },
  ],
};

/** What a plan follows from. */
export interface CallPlanSettings {
  readonly toNumber: string;
  readonly random: Random;
  /** Works out what is said, where somebody answers. */
  readonly composeTalk: () => Talk;
}

/** Plans one attempt: a magic number has its own course, every other number answers and talks. */
export function planCall({ toNumber, random, composeTalk }: CallPlanSettings): CallPlan {
  const plan = plansByNumber[toNumber];
  if (plan) return plan;
  const answered = random.integer(3_000, 8_000);
  const talk = composeTalk();
  return [
    initiating,
    ringing,
    { after: answered, status: 'in_progress', talk },
    { after: talk.durationSeconds * 1_000, status: 'completed', talk },
  ];
}
