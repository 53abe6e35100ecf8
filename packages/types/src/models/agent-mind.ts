import type { OpenEnum } from './open-enum.js';

/** The character that an agent plays on a call. */
export interface AgentPersona {
  /** Name that the agent gives on the call. Example: `Aria`. */
  name?: string | null | undefined;
  /** Character of the agent in a few words. Example: `friendly, professional`. */
  personality?: string | null | undefined;
  /** Job that the agent does. */
  role?: string | null | undefined;
}

/** The character that an agent should play. In an update, a field that is left out keeps its value. */
export interface AgentPersonaInput extends AgentPersona {}

/** The language model of an agent. */
export interface AgentLlm {
  /** Service that runs the language model. Known: `openai`. */
  provider?: OpenEnum<'openai'> | null | undefined;
  /** Name of the model at its provider. Example: `gpt-4o`. */
  model?: string | null | undefined;
  /** How much the wording varies, on the provider's scale. 0 varies least. Example: 0.7. */
  temperature?: number | null | undefined;
  /** Longest reply, in tokens. Example: 300. */
  maxTokens?: number | null | undefined;
  /** Share of the likeliest words that the model chooses from, from 0 to 1. Example: 1. */
  topP?: number | null | undefined;
  /** How strongly the model avoids words that it has used often. Example: 0. */
  frequencyPenalty?: number | null | undefined;
  /** How strongly the model avoids words that it has used at all. Example: 0. */
  presencePenalty?: number | null | undefined;
}

/** The language model that an agent should use. In an update, a field that is left out keeps its value. */
export interface AgentLlmInput extends AgentLlm {}
