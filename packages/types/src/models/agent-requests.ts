import type { KNOWN_AGENT_STATUSES, KNOWN_FIRST_MESSAGE_MODES } from './agent.js';
import type { AgentRecordingInput, AgentVoicemailDetectionInput } from './agent-call-handling.js';
import type { AgentLlmInput, AgentPersonaInput } from './agent-mind.js';
import type { AgentTranscriptionInput, AgentVoiceInput } from './agent-speech.js';
import type { AgentToolInput } from './agent-tool.js';
import type {
  AgentEndpointingInput,
  AgentInterruptionInput,
  AgentSilenceDetectionInput,
} from './agent-turn-taking.js';
import type { DateInput } from './date-input.js';
import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';

/** The settings of an agent, beside its name. All can be left out. */
export interface AgentSettings {
  /** Description for your team. */
  description?: string | undefined;
  /** The character that the agent should play on a call. */
  persona?: AgentPersonaInput | undefined;
  /** How the agent should sound. */
  voice?: AgentVoiceInput | undefined;
  /** The language model that the agent should use. */
  llm?: AgentLlmInput | undefined;
  /** How the agent should turn speech into text. */
  transcription?: AgentTranscriptionInput | undefined;
  /** Instructions for the language model. */
  systemPromptTemplate?: string | undefined;
  /** Text that the agent says first. */
  firstMessage?: string | undefined;
  /** Who speaks first. Known: `assistant_speaks_first`. */
  firstMessageMode?: OpenEnum<(typeof KNOWN_FIRST_MESSAGE_MODES)[number]> | undefined;
  /** Phrases that end the call, none of them empty. Example: `['goodbye']`. */
  endCallPhrases?: readonly string[] | undefined;
  /** Longest call, in seconds. Example: 600. */
  maxDurationSeconds?: number | undefined;
  /** Seconds without speech that end the call. Example: 15. */
  maxIdleTimeSeconds?: number | undefined;
  /** Whether the agent reacts to keys that the caller presses. */
  dtmfEnabled?: boolean | undefined;
  /** Whether the agent handles data by the rules of HIPAA. */
  hipaaCompliant?: boolean | undefined;
  /** Text that tells the caller that an AI is speaking. */
  aiDisclosureMessage?: string | undefined;
  /** How the agent should react when the caller is silent. */
  silenceDetection?: AgentSilenceDetectionInput | undefined;
  /** How the agent should notice that the caller has finished speaking. */
  endpointing?: AgentEndpointingInput | undefined;
  /** Whether the caller should be able to interrupt the agent. */
  interruption?: AgentInterruptionInput | undefined;
  /** How the agent should react when a voicemail picks up. */
  voicemailDetection?: AgentVoicemailDetectionInput | undefined;
  /** How the calls of the agent should be recorded. */
  recording?: AgentRecordingInput | undefined;
  /** Services that the agent can use during a call. An update replaces the whole list. */
  tools?: readonly AgentToolInput[] | undefined;
}

/** A new agent. Only its name is required. */
export interface CreateAgentRequest extends AgentSettings {
  /** Name of the agent, at least one character. Callers do not hear it: see `persona.name`. */
  name: string;
}

/** The same settings, each of which `null` clears. */
type Clearable<Settings> = { [Field in keyof Settings]: Settings[Field] | null };

/**
 * Changes to an agent. A field that is left out keeps its value, inside of nested objects too. `null`
 * clears a field. Assumed: the `null`.
 */
export interface UpdateAgentRequest extends Clearable<AgentSettings> {
  /** New name of the agent, at least one character. It cannot be cleared. */
  name?: string | undefined;
}

/** Options of publishing an agent. */
export interface PublishAgentRequest {
  /** Note about what has changed, for the version history. */
  notes?: string | undefined;
}

/** Filters and paging of a list of agents. */
export interface ListAgentsParams extends ListParams {
  /** Only agents with this status. Example: `active`. */
  status?: OpenEnum<(typeof KNOWN_AGENT_STATUSES)[number]> | undefined;
  /** Only agents that match this text. */
  search?: string | undefined;
}

/** Period of the statistics of an agent. */
export interface AgentStatsParams {
  /** First day or moment of the period, included. Example: `2025-06-01`. */
  dateFrom?: DateInput | undefined;
  /** Last day or moment of the period, included. Example: `2025-06-30`. */
  dateTo?: DateInput | undefined;
}
