import * as z from 'zod';
import { freeFormMap, freeFormMapInput } from '../primitives/free-form-map.js';
import type { Input, Output } from '../primitives/inference.js';
import { listOf } from '../primitives/lists.js';
import { openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields, optionalFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';

const parameterFields = () => ({
  description: text(),
  /** JSON type of the value: `string`. */
  type: openEnum(['string', 'number', 'boolean']),
  required: flag(),
  /** Where the agent takes the value from. */
  source: text(),
});

const KNOWN_TOOL_TYPES = ['rest_api'] as const;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Schema of {@link AgentTool}. */
export const agentToolSchema = responseObject(() => ({
  name: z.string(),
  description: z.string().nullish(),
  type: openEnum(KNOWN_TOOL_TYPES),
  config: responseObject(() =>
    nullishFields({
      url: text(),
      method: openEnum(METHODS),
      /** Names and values as they are sent. */
      headers: freeFormMap(),
      queryParams: freeFormMap(),
    }),
  ).nullish(),
  parameters: z
    .array(responseObject(() => ({ name: z.string(), ...nullishFields(parameterFields()) })))
    .nullish(),
  /** Names of the agent's variables, and where in the answer their values stand. */
  responseMapping: freeFormMap().nullish(),
}));

/** Schema of {@link AgentToolInput}. */
export const agentToolInputSchema = requestObject(() => ({
  /** How the agent calls it. */
  name: nonEmptyText(),
  /** Tells the agent when to use it. */
  description: text().optional(),
  type: openEnumInput(KNOWN_TOOL_TYPES),
  config: requestObject(() => ({
    url: nonEmptyText(),
    ...optionalFields({
      method: openEnum(METHODS),
      /** Names and values are sent as they stand. */
      headers: freeFormMapInput(),
      queryParams: freeFormMapInput(),
    }),
  })),
  parameters: listOf(
    requestObject(() => ({ name: nonEmptyText(), ...optionalFields(parameterFields()) })),
  ).optional(),
  /** Names of the agent's variables, and where in the answer their values stand. */
  responseMapping: freeFormMapInput().optional(),
}));

/** A service that an agent can use during a call. */
export interface AgentTool extends Output<typeof agentToolSchema> {}
/** A service that an agent shall be able to use during a call. */
export interface AgentToolInput extends Input<typeof agentToolInputSchema> {}
