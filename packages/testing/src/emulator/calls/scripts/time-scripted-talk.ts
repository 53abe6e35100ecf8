import type { Agent } from '@voisnap/types';
import type { Random } from '../../../shared/random.js';
import type { PlayedTalk, ScriptedTalk } from '../../state/scripted-call.js';
import { timeLines } from '../talk/speech-timing.js';
import { findLimit, type Talk, type ToolCall } from '../talk/talk.js';
import { analyzeScript, findOutcome, findTopic } from './analyze-script.js';

/** What the times of a scripted talk depend on. */
export interface ScriptedTalkSettings {
  readonly agent: Agent;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly random: Random;
}

/** Computes the times of a scripted talk, and derives its analysis, outcome and tags from its words. */
export function timeScriptedTalk(script: ScriptedTalk, settings: ScriptedTalkSettings): Talk {
  const { agent, random } = settings;
  const { turns, durationSeconds, played, ends, cutOff } = timeLines(
    script.beats,
    findLimit(agent),
    random,
  );
  const talk: PlayedTalk = cutOff
    ? { ...script, beats: script.beats.slice(0, played), end: { kind: 'limit' } }
    : script;
  const topic = findTopic(talk)?.topic;
  return {
    turns,
    toolCalls: findToolCalls(talk, ends),
    transfer: talk.end.kind === 'transfer' ? talk.end : undefined,
    durationSeconds,
    status: talk.end.kind === 'fail' ? 'failed' : 'completed',
    endReason: nameEnd(talk.end),
    analysis: analyzeScript({ ...settings, talk }) ?? null,
    outcome: findOutcome(talk),
    tags: topic === undefined ? [] : [topic],
  };
}

const findToolCalls = ({ beats }: PlayedTalk, ends: readonly number[]): ToolCall[] =>
  [...ends.entries()].flatMap(([index, doneAt]) => {
    const beat = beats[index];
    if (beat === undefined || !('tool' in beat)) return [];
    const { tool: name, milliseconds: durationMs, succeeds: success } = beat;
    return [{ name, doneAt, durationMs, success }];
  });

function nameEnd(end: PlayedTalk['end']): string {
  if (end.kind === 'limit') return 'max_duration_reached';
  if (end.kind === 'fail') return end.reason;
  if (end.kind === 'transfer') return 'transferred';
  return end.by === 'agent' ? 'agent_hangup' : 'customer_hangup';
}
