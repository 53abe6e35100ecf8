import type { Agent, ConversationAnalysis, TranscriptTurn } from '@voisnap/types';
import type { Random } from '../../../shared/random.js';
import type { Line } from '../../state/scripted-call.js';
import { fillTemplate, readMetadata } from './read-metadata.js';
import { findScenario, type Scenario } from './scenarios.js';
import { timeLines } from './speech-timing.js';

/** One use of a tool by the agent. */
export interface ToolCall {
  readonly name: string;
  /** When the tool finishes, in ms since the first word. */
  readonly doneAt: number;
  readonly durationMs: number;
  readonly success: boolean;
}

/** A transfer of the call to somebody else. */
interface Transfer {
  readonly target: string;
  readonly reason: string | undefined;
}

/** A conversation from the first word to the last, planned ahead. */
export interface Talk {
  readonly turns: readonly TranscriptTurn[];
  /** Sorted by time. */
  readonly toolCalls: readonly ToolCall[];
  /** The transfer that ends the call, if any. */
  readonly transfer: Transfer | undefined;
  /** Until the end of the last turn, or of the last tool if that is later. */
  readonly durationSeconds: number;
  /** Status of the call and of its conversation at the end. */
  readonly status: 'completed' | 'failed';
  /** Why the call ends. */
  readonly endReason: string;
  /** `null` if there is nothing to analyse. */
  readonly analysis: ConversationAnalysis | null;
  /** `null` if it is not known. */
  readonly outcome: string | null;
  readonly tags: readonly string[];
}

/** What a talk depends on. */
export interface TalkSettings {
  readonly agent: Agent;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly random: Random;
  /** Direction of the call. Default: `outbound`. */
  readonly direction?: 'inbound' | 'outbound';
}

/** Maximum duration of a call for an agent without `maxDurationSeconds`, in seconds. */
const DEFAULT_LIMIT_SECONDS = 600;

/** Maximum duration of the agent's calls, in seconds. */
export const findLimit = ({ maxDurationSeconds }: Agent): number =>
  maxDurationSeconds ?? DEFAULT_LIMIT_SECONDS;

/** Composes a short English conversation that fits the agent's persona and the call's metadata. */
export function composeTalk(
  settings: TalkSettings,
): Talk & { readonly analysis: ConversationAnalysis } {
  const { agent, random } = settings;
  const { name, systemPromptTemplate, persona, description } = agent;
  const texts = [persona?.role, name, description, systemPromptTemplate].join('\n');
  const scenario = findScenario(texts);
  const lines = writeLines(scenario, settings);
  const { turns, durationSeconds, cutOff } = timeLines(lines, findLimit(agent), random);
  const [phrase] = agent.endCallPhrases ?? [];
  const hangup = phrase === undefined ? 'customer_hangup' : 'end_call_phrase';
  return {
    turns,
    toolCalls: [],
    transfer: undefined,
    durationSeconds,
    status: 'completed',
    endReason: cutOff ? 'max_duration_reached' : hangup,
    analysis: analyze(scenario, settings),
    outcome: null,
    tags: [scenario.topic],
  };
}

function writeLines(scenario: Scenario, { agent, metadata, direction }: TalkSettings): Line[] {
  const { callee } = readMetadata(metadata);
  const fill = createFill(agent, metadata);
  const greeting = callee === undefined ? 'Hello.' : `Hello, this is ${callee}.`;
  const [phrase] = agent.endCallPhrases ?? [];
  const farewell = `No, that is all${phrase === undefined ? '. Goodbye.' : `, ${phrase}.`}`;
  const said: Line[] = [{ speaker: 'agent', text: writeFirstMessage({ agent, metadata }) }];
  if (direction === 'inbound') {
    const [request, answer] = scenario.request;
    said.push({ speaker: 'user', text: `Hello. ${request}` }, { speaker: 'agent', text: answer });
    said.push({ speaker: 'user', text: 'Thank you, that helps.' });
  } else {
    said.push({ speaker: 'user', text: greeting });
    for (const [question, answer] of scenario.exchanges) {
      said.push({ speaker: 'agent', text: fill(question) });
      said.push({ speaker: 'user', text: fill(answer) });
    }
  }
  said.push({ speaker: 'agent', text: 'Is there anything else that I can do for you?' });
  said.push({ speaker: 'user', text: farewell });
  return said;
}

function writeFirstMessage({ agent, metadata }: Pick<TalkSettings, 'agent' | 'metadata'>): string {
  const { callee } = readMetadata(metadata);
  const own = `Hello${callee === undefined ? '' : ` ${callee}`}, this is ${nameOf(agent)}.`;
  const message = fillTemplate(agent.firstMessage || own, metadata);
  return agent.aiDisclosureMessage ? `${message} ${agent.aiDisclosureMessage}` : message;
}

const nameOf = (agent: Agent): string => agent.persona?.name || agent.name;

const createFill = (agent: Agent, metadata: TalkSettings['metadata']) => {
  const { callee, reference } = readMetadata(metadata);
  const values: Readonly<Record<string, string>> = {
    persona: nameOf(agent),
    callee: callee ?? 'the customer',
    about: reference === undefined ? '' : ` (reference ${reference})`,
  };
  return (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
};

function analyze(
  scenario: Scenario,
  { agent, metadata, random }: TalkSettings,
): ConversationAnalysis {
  const { reference } = readMetadata(metadata);
  const sentiment = random.pick(['positive', 'positive', 'neutral']);
  const [low, high] = sentiment === 'positive' ? [60, 95] : [-10, 25];
  return {
    sentiment,
    sentimentScore: random.integer(low, high) / 100,
    intent: scenario.intent,
    summary: createFill(agent, metadata)(scenario.summary),
    customFields: { topic: scenario.topic, ...(reference !== undefined && { reference }) },
  };
}
