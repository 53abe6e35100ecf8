import type { Agent, ConversationAnalysis } from '@voisnap/types';
import type { Beat, Line, PlayedTalk, ToolBeat } from '../../state/scripted-call.js';
import { readMetadata } from '../talk/read-metadata.js';
import { matchScenario, type Scenario } from '../talk/scenarios.js';
import { readMood } from './caller-mood.js';

/** What the analysis of a scripted talk depends on. */
export interface AnalysisSettings {
  readonly talk: PlayedTalk;
  readonly agent: Agent;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const OTHER_INTENT = 'other';
const callBack = /\bcall(?:ing)? (?:me|us|you) back\b|\bcall ?back\b/i;

const linesOf = (beats: readonly Beat[]): Line[] => beats.filter((beat) => 'text' in beat);
const toolsOf = (beats: readonly Beat[]): ToolBeat[] => beats.filter((beat) => 'tool' in beat);
const spokenBy = (speaker: Line['speaker'], beats: readonly Beat[]): string =>
  linesOf(beats)
    .filter((line) => line.speaker === speaker)
    .map(({ text }) => text)
    .join('\n');

/** Finds the topic of a talk: from the person's words, else from the agent's. */
export const findTopic = ({ beats }: PlayedTalk): Scenario | undefined =>
  matchScenario(spokenBy('user', beats)) ?? matchScenario(spokenBy('agent', beats));

/**
 * Finds the outcome of a conversation: the outcome that the script sets; else `escalated` after a transfer;
 * else `callback_scheduled` if the person speaks of calling back; else `null`.
 */
export function findOutcome({ beats, end, outcome }: PlayedTalk): string | null {
  if (outcome !== undefined) return outcome;
  if (end.kind === 'transfer') return 'escalated';
  return callBack.test(spokenBy('user', beats)) ? 'callback_scheduled' : null;
}

/**
 * Analyses a scripted talk by its words alone. The findings that the script sets take precedence.
 *
 * @returns `undefined` if nobody says anything or the call breaks off.
 */
export function analyzeScript(settings: AnalysisSettings): ConversationAnalysis | undefined {
  const { beats, findings, end } = settings.talk;
  const lines = linesOf(beats);
  if (end.kind === 'fail' || lines.length + Object.keys(findings).length === 0) return undefined;
  const [tool] = toolsOf(beats).filter(({ succeeds }) => succeeds);
  return {
    ...readMood(lines),
    intent: findTopic(settings.talk)?.intent ?? tool?.tool ?? OTHER_INTENT,
    summary: summarize(settings),
    customFields: collectFields(settings),
    ...findings,
  };
}

/** Writes the summary: the person's first line, the tools, and the end of the call. */
function summarize({ talk, agent, metadata }: AnalysisSettings): string {
  const person = readMetadata(metadata).callee ?? 'The caller';
  const persona = agent.persona?.name || agent.name;
  const heard = linesOf(talk.beats).find(({ speaker }) => speaker === 'user');
  const tools = toolsOf(talk.beats).map(({ tool, succeeds }) =>
    succeeds ? tool : `${tool} (failed)`,
  );
  return [
    heard ? `${person} said: "${heard.text}".` : `${person} said nothing.`,
    ...(tools.length > 0 ? [`${persona} used ${tools.join(', ')}.`] : []),
    describeEnd(talk.end, { person, persona }),
  ].join(' ');
}

function describeEnd(
  end: PlayedTalk['end'],
  { person, persona }: Record<'person' | 'persona', string>,
): string {
  if (end.kind === 'hangup') return `${end.by === 'agent' ? persona : person} hung up.`;
  if (end.kind === 'fail') return `The call broke off: ${end.reason}.`;
  if (end.kind === 'limit') return 'The call reached its longest duration.';
  const why = end.reason === undefined ? '' : `: ${end.reason}`;
  return `${persona} put the call through to ${end.target}${why}.`;
}

function collectFields({ talk, metadata }: AnalysisSettings): Record<string, unknown> {
  const topic = findTopic(talk)?.topic;
  const { reference } = readMetadata(metadata);
  const tools = toolsOf(talk.beats).map(({ tool }) => tool);
  return {
    ...(topic !== undefined && { topic }),
    ...(reference !== undefined && { reference }),
    ...(tools.length > 0 && { tools }),
    ...(talk.end.kind === 'transfer' && { transferredTo: talk.end.target }),
  };
}
