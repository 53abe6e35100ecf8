import * as z from 'zod';
import type { Assumption } from '../primitives/complaint.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Input, Output } from '../primitives/inference.js';
import { listOf } from '../primitives/lists.js';
import { openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const parameterFields = (enumOf: typeof openEnum) => ({
  description: text(),
  /** JSON type of the value: `string`. */
  type: enumOf(['string', 'number', 'integer', 'boolean', 'object', 'array']),
  required: flag(),
  /** Where the agent takes the value from. */
  source: text(),
});

const configFields = (enumOf: typeof openEnum) => ({
  method: enumOf(METHODS, { codes: true }),
  /** Names and values are sent as they stand. */
  headers: freeFormMap(),
  queryParams: freeFormMap(),
});

/** Schema of {@link RestApiTool}. */
export const restApiToolSchema = responseObject(() => ({
  type: z.literal('rest_api'),
  name: z.string(),
  description: z.string().nullish(),
  config: responseObject(() => nullishFields({ url: text(), ...configFields(openEnum) })).nullish(),
  parameters: z
    .array(
      responseObject(() => ({ name: z.string(), ...nullishFields(parameterFields(openEnum)) })),
    )
    .nullish(),
  /** Names of the agent's variables, and where in the answer their values stand. */
  responseMapping: freeFormMap().nullish(),
}));

/** Schema of {@link RestApiToolInput}. */
export const restApiToolInputSchema = requestObject(() => ({
  type: z.literal('rest_api'),
  /** How the agent calls it. */
  name: nonEmptyText(),
  /** Tells the agent when to use it. */
  description: text().nullish(),
  config: requestObject(() => ({
    url: nonEmptyText(),
    ...nullishFields(configFields(openEnumInput)),
  })),
  parameters: listOf(
    requestObject(() => ({
      name: nonEmptyText(),
      ...nullishFields(parameterFields(openEnumInput)),
    })),
  ).nullish(),
  /** Names of the agent's variables, and where in the answer their values stand. */
  responseMapping: freeFormMap().nullish(),
}));

/** A tool that calls a REST API. */
export interface RestApiTool extends Output<typeof restApiToolSchema> {}
/** A tool that shall call a REST API. */
export interface RestApiToolInput extends Input<typeof restApiToolInputSchema> {}

/** A tool of another type, such as Salesforce or Google Calendar: only its `type` is known. */
export interface OtherAgentTool {
  type: string & {};
  [field: string]: unknown;
}

/** A service that an agent can use during a call. */
export type AgentTool = RestApiTool | OtherAgentTool;
/** A service that an agent shall be able to use during a call. */
export type AgentToolInput = RestApiToolInput | OtherAgentTool;

const isRestApi = (tool: unknown): boolean =>
  typeof tool === 'object' && tool !== null && Reflect.get(tool, 'type') === 'rest_api';

/** Checks a tool whole where its type is `rest_api`, and else as far as is known: with `other`. */
const toolSchema = <Tool extends object>(restApi: z.ZodType, other: z.ZodType) =>
  z
    .custom<Tool>(() => true)
    .check(({ value, issues }) => {
      const schema = isRestApi(value) ? restApi : other;
      for (const issue of schema.safeParse(value).error?.issues ?? []) {
        issues.push({ ...issue, input: value } as z.core.$ZodRawIssue & {
          assumption?: Assumption;
        });
      }
    });

const describedAs = (component: string) => ({
  anyOf: [
    { $ref: `#/components/schemas/${component}` },
    { type: 'object', properties: { type: { type: 'string' } }, required: ['type'] },
  ],
});

/** Schema of {@link AgentTool}. */
export const agentToolSchema = /* @__PURE__ */ toolSchema<AgentTool>(
  restApiToolSchema,
  /* @__PURE__ */ responseObject(() => ({ type: z.string() })),
).meta(/* @__PURE__ */ describedAs('RestApiTool'));

/** Schema of {@link AgentToolInput}. */
export const agentToolInputSchema = /* @__PURE__ */ toolSchema<AgentToolInput>(
  restApiToolInputSchema,
  /* @__PURE__ */ responseObject(() => ({ type: openEnumInput(['rest_api']) })),
).meta(/* @__PURE__ */ describedAs('RestApiToolInput'));
