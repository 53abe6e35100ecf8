import type { Agent } from '@voisnap/types';
import type { Random } from '../../shared/random.js';
import { magicNumbers } from '../numbers/magic-numbers.js';
import type { ScriptedCall } from '../state/scripted-call.js';
import type { CallScript } from './scripts/call-script.js';
import { planScriptedCall } from './scripts/plan-scripted-call.js';
import { readScript } from './scripts/read-script.js';
import { timeScriptedTalk } from './scripts/time-scripted-talk.js';
import { answeredCall, type CallPlan } from './talk/call-plan.js';
import { composeTalk } from './talk/talk.js';

const scriptsByNumber: Readonly<Record<string, CallScript>> = {
  [magicNumbers.noAnswer]: (call) => call.noAnswer(),
  [magicNumbers.busy]: (call) => call.busy(),
  [magicNumbers.voicemail]: (call) => call.voicemail(),
  [magicNumbers.carrierFails]: (call) => call.fail('carrier_error'),
  [magicNumbers.rejected]: (call) => call.ring('4s').fail('rejected'),
};

/** What the plan of a call depends on. */
export interface CallPlanSettings {
  readonly toNumber: string;
  readonly agent: Agent;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly random: Random;
  /** The planned script of this attempt, if any. */
  readonly script: ScriptedCall | undefined;
}

/**
 * Plans one dial attempt: by its script, else by its magic number. Any other number is answered.
 */
export function planCall({ toNumber, script, ...settings }: CallPlanSettings): CallPlan {
  const { random } = settings;
  const magic = Object.hasOwn(scriptsByNumber, toNumber) ? scriptsByNumber[toNumber] : undefined;
  const scripted = script ?? (magic && readScript(magic));
  if (!scripted) {
    return answeredCall(random, { talk: () => composeTalk(settings) });
  }
  return planScriptedCall(scripted, {
    random,
    timeTalk: (talk) => timeScriptedTalk(talk, settings),
  });
}
