import type { Input, Output } from '../primitives/inference.js';
import { number } from '../primitives/numbers.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { text } from '../primitives/text.js';

const personaFields = () => ({
  /** The name that the agent gives on the call. */
  name: text(),
  /** A few words: `friendly, professional`. */
  personality: text(),
  role: text(),
});

/** Schema of {@link AgentPersona}. */
export const agentPersonaSchema = responseObject(() => nullishFields(personaFields()));
/** Schema of {@link AgentPersonaInput}. */
export const agentPersonaInputSchema = requestObject(() => nullishFields(personaFields()));

/** Who an agent is on the call. */
export interface AgentPersona extends Output<typeof agentPersonaSchema> {}
/** Who an agent shall be on the call. */
export interface AgentPersonaInput extends Input<typeof agentPersonaInputSchema> {}

const llmFields = (enumOf: MakeOpenEnum) => ({
  /** Who runs the language model. */
  provider: enumOf(['openai']),
  /** The model's name at its provider: `gpt-4o`. */
  model: text(),
  temperature: number(),
  maxTokens: number(),
  topP: number(),
  frequencyPenalty: number(),
  presencePenalty: number(),
});

/** Schema of {@link AgentLlm}. */
export const agentLlmSchema = responseObject(() => nullishFields(llmFields(openEnum)));
/** Schema of {@link AgentLlmInput}. */
export const agentLlmInputSchema = requestObject(() => nullishFields(llmFields(openEnumInput)));

/** The language model behind an agent. */
export interface AgentLlm extends Output<typeof agentLlmSchema> {}
/** The language model that shall be behind an agent. */
export interface AgentLlmInput extends Input<typeof agentLlmInputSchema> {}
