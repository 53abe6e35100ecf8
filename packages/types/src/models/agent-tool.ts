import type { FreeFormMap } from './free-form-map.js';
import type { OpenEnum } from './open-enum.js';

/** HTTP methods that a tool of type `rest_api` is known to use. */
export const KNOWN_TOOL_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
/** JSON types that a tool's parameter is known to have. */
export const KNOWN_TOOL_PARAMETER_TYPES = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
] as const;

/** The HTTP request that a tool sends. */
export interface RestApiToolConfig {
  /** URL that the tool calls. */
  url?: string | null | undefined;
  /** HTTP method. Example: `GET`. */
  method?: OpenEnum<(typeof KNOWN_TOOL_METHODS)[number]> | null | undefined;
  /** Headers of the request. Names and values are sent unchanged. */
  headers?: FreeFormMap | null | undefined;
  /** Query of the request. A value can hold a parameter: `{{customer_id}}`. */
  queryParams?: FreeFormMap | null | undefined;
}

/** The HTTP request that a tool should send. */
export interface RestApiToolConfigInput extends RestApiToolConfig {
  /** URL that the tool calls. Required. */
  url: string;
}

/** A value that an agent passes to a tool. */
export interface RestApiToolParameter {
  /** Name of the parameter. */
  name: string;
  /** What the value means, for the language model. */
  description?: string | null | undefined;
  /** JSON type of the value. Example: `string`. */
  type?: OpenEnum<(typeof KNOWN_TOOL_PARAMETER_TYPES)[number]> | null | undefined;
  /** Whether the agent needs the value before it calls the tool. */
  required?: boolean | null | undefined;
  /** Where the value comes from. Example: `caller_phone_number`. */
  source?: string | null | undefined;
}

/** A value that an agent should pass to a tool. */
export interface RestApiToolParameterInput extends RestApiToolParameter {}

/** A tool that calls a REST API. */
export interface RestApiTool {
  /** Kind of tool. */
  type: 'rest_api';
  /** Name of the tool, for the language model. */
  name: string;
  /** When to use the tool, for the language model. */
  description?: string | null | undefined;
  /** The HTTP request that the tool sends. */
  config?: RestApiToolConfig | null | undefined;
  /** Values that the agent passes to the tool. */
  parameters?: RestApiToolParameter[] | null | undefined;
  /** JSONPath of each value to read from the response, by the name that the agent gives it. */
  responseMapping?: FreeFormMap | null | undefined;
}

/** A tool that should call a REST API. */
export interface RestApiToolInput {
  /** Kind of tool. */
  type: 'rest_api';
  /** Name of the tool, for the language model. */
  name: string;
  /** When to use the tool, for the language model. */
  description?: string | null | undefined;
  /** The HTTP request that the tool sends. */
  config: RestApiToolConfigInput;
  /** Values that the agent passes to the tool. */
  parameters?: readonly RestApiToolParameterInput[] | null | undefined;
  /**
   * JSONPath of each value to read from the response, by the name that the agent gives it. Example:
   * `{ customer_id: '$.id' }`.
   */
  responseMapping?: FreeFormMap | null | undefined;
}

/** A tool of another type, such as Salesforce or Google Calendar. Its fields are not documented. */
export interface OtherAgentTool {
  /** Kind of tool. */
  type: string & {};
  /** Any other field. */
  [field: string]: unknown;
}

/** A service that an agent can use during a call. */
export type AgentTool = RestApiTool | OtherAgentTool;
/** A service that an agent should be able to use during a call. */
export type AgentToolInput = RestApiToolInput | OtherAgentTool;
