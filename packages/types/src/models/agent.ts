import type { AgentRecording, AgentVoicemailDetection } from './agent-call-handling.js';
import type { AgentLlm, AgentPersona } from './agent-mind.js';
import type { AgentTranscription, AgentVoice } from './agent-speech.js';
import type { AgentTool } from './agent-tool.js';
import type {
  AgentEndpointing,
  AgentInterruption,
  AgentSilenceDetection,
} from './agent-turn-taking.js';
import type { OpenEnum } from './open-enum.js';

/** Known statuses of an agent. Assumed, except `active`. */
export const KNOWN_AGENT_STATUSES = ['active', 'draft', 'inactive', 'archived'] as const;
/** Known modes of the first message. */
export const KNOWN_FIRST_MESSAGE_MODES = ['assistant_speaks_first'] as const;

/** A voice agent. */
export interface Agent {
  /** Id of the agent, with the prefix `agt_`. */
  id: string;
  /** Name of the agent. Callers do not hear it: see `persona.name`. */
  name: string;
  /** Description for your team. */
  description?: string | null | undefined;
  /** Status of the agent. An `active` agent takes and makes calls. */
  status: OpenEnum<(typeof KNOWN_AGENT_STATUSES)[number]>;
  /** Number of the current version. Assumed: it grows by one with each change. */
  version?: number | null | undefined;
  /** Version that callers talk to. `null` until the agent is published. */
  publishedVersion?: number | null | undefined;
  /** The character that the agent plays on a call. */
  persona?: AgentPersona | null | undefined;
  /** How the agent sounds. */
  voice?: AgentVoice | null | undefined;
  /** The language model of the agent. */
  llm?: AgentLlm | null | undefined;
  /** How the agent turns speech into text. */
  transcription?: AgentTranscription | null | undefined;
  /** Instructions for the language model. */
  systemPromptTemplate?: string | null | undefined;
  /** Text that the agent says first. */
  firstMessage?: string | null | undefined;
  /** Who speaks first. Known: `assistant_speaks_first`. */
  firstMessageMode?: OpenEnum<(typeof KNOWN_FIRST_MESSAGE_MODES)[number]> | null | undefined;
  /** Phrases that end the call. Example: `['goodbye']`. */
  endCallPhrases?: string[] | null | undefined;
  /** Longest call, in seconds. Example: 600. */
  maxDurationSeconds?: number | null | undefined;
  /** Seconds without speech that end the call. Example: 15. */
  maxIdleTimeSeconds?: number | null | undefined;
  /** Whether the agent reacts to keys that the caller presses. */
  dtmfEnabled?: boolean | null | undefined;
  /** Whether the agent handles data by the rules of HIPAA. */
  hipaaCompliant?: boolean | null | undefined;
  /** Text that tells the caller that an AI is speaking. */
  aiDisclosureMessage?: string | null | undefined;
  /** How the agent reacts when the caller is silent. */
  silenceDetection?: AgentSilenceDetection | null | undefined;
  /** How the agent notices that the caller has finished speaking. */
  endpointing?: AgentEndpointing | null | undefined;
  /** Whether the caller can interrupt the agent. */
  interruption?: AgentInterruption | null | undefined;
  /** How the agent reacts when a voicemail picks up. */
  voicemailDetection?: AgentVoicemailDetection | null | undefined;
  /** How the calls of the agent are recorded. */
  recording?: AgentRecording | null | undefined;
  /** Services that the agent can use during a call. */
  tools?: AgentTool[] | null | undefined;
  /** When the agent was created, as an ISO 8601 datetime in UTC. */
  createdAt: string;
  /** When the agent was last changed, as an ISO 8601 datetime in UTC. Assumed. */
  updatedAt?: string | null | undefined;
}
