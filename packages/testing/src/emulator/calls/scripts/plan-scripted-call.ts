import type { Random } from '../../../shared/random.js';
import type { ScriptedCall, ScriptedTalk, UnansweredEnd } from '../../state/scripted-call.js';
import { answeredCall, type CallPlan, unansweredCall } from '../talk/call-plan.js';
import type { Talk } from '../talk/talk.js';

/** How a call ends that nobody answers, and after how many ms. */
interface UnansweredCourse {
  readonly status: 'no_answer' | 'busy' | 'voicemail' | 'failed';
  /** How long the call rings before its end, in ms. */
  readonly rings: number;
  /** How long a call is dialled that does not ring, in ms. `undefined`: the call always rings. */
  readonly dialsFor?: number;
}

const courses: Readonly<Record<UnansweredEnd['kind'], UnansweredCourse>> = {
  noAnswer: { status: 'no_answer', rings: 30_000 },
  voicemail: { status: 'voicemail', rings: 20_000 },
  busy: { status: 'busy', rings: 4_000, dialsFor: 1_500 },
  fail: { status: 'failed', rings: 4_000, dialsFor: 2_000 },
};

/** What the plan of a scripted call depends on, beside the script. */
export interface ScriptedCallSettings {
  readonly random: Random;
  /** Computes the times of the script's talk. */
  readonly timeTalk: (talk: ScriptedTalk) => Talk;
}

/** Plans an outbound call that follows a script. */
export function planScriptedCall(
  { course, rings, ringsFor }: ScriptedCall,
  { random, timeTalk }: ScriptedCallSettings,
): CallPlan {
  if (course.answered) {
    return answeredCall(random, { ringsFor, talk: () => timeTalk(course.talk) });
  }
  const { status, ...times } = courses[course.end.kind];
  const endReason = course.end.kind === 'fail' ? course.end.reason : status;
  if (!rings && times.dialsFor !== undefined) {
    return unansweredCall({ status, endReason }, { dialsFor: times.dialsFor });
  }
  return unansweredCall({ status, endReason }, { ringsFor: ringsFor ?? times.rings });
}
