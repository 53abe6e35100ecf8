import type {
  AgentLlm,
  AgentLlmInput,
  AgentPersona,
  AgentPersonaInput,
} from '../models/agent-mind.js';
import { number } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { text } from '../primitives/text.js';

const personaFields = () => nullishFields({ name: text(), personality: text(), role: text() });

/** Schema of {@link AgentPersona}. */
export const agentPersonaSchema: ObjectSchema<AgentPersona> = responseObject(
  'AgentPersona',
  personaFields,
);
/** Schema of {@link AgentPersonaInput}. */
export const agentPersonaInputSchema: ObjectSchema<AgentPersonaInput> = requestObject(
  'AgentPersonaInput',
  personaFields,
);

const llmFields = (enumOf: MakeOpenEnum) =>
  nullishFields({
    provider: enumOf(['openai']),
    model: text(),
    temperature: number(),
    maxTokens: number(),
    topP: number(),
    frequencyPenalty: number(),
    presencePenalty: number(),
  });

/** Schema of {@link AgentLlm}. */
export const agentLlmSchema: ObjectSchema<AgentLlm> = responseObject('AgentLlm', () =>
  llmFields(openEnum),
);
/** Schema of {@link AgentLlmInput}. */
export const agentLlmInputSchema: ObjectSchema<AgentLlmInput> = requestObject('AgentLlmInput', () =>
  llmFields(openEnumInput),
);
