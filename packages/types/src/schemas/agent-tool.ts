import * as z from 'zod';
import {
  type AgentTool,
  type AgentToolInput,
  KNOWN_TOOL_METHODS,
  KNOWN_TOOL_PARAMETER_TYPES,
  type RestApiTool,
  type RestApiToolConfig,
  type RestApiToolConfigInput,
  type RestApiToolInput,
  type RestApiToolParameter,
  type RestApiToolParameterInput,
} from '../models/agent-tool.js';
import type { OpenEnum } from '../models/open-enum.js';
import { describeCheck } from '../primitives/describe-check.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import { listOf } from '../primitives/lists.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { schemaFor } from '../primitives/schema-for.js';
import { nameSchema } from '../primitives/schema-name.js';
import { flag, nonEmptyText, text } from '../primitives/text.js';
import { isRestApiTool } from '../rules/agent-tool.js';
import type { Assumption } from '../rules/field-message.js';

const configFields = (enumOf: MakeOpenEnum) =>
  nullishFields({
    method: enumOf(KNOWN_TOOL_METHODS, { codes: true }),
    headers: freeFormMap(),
    queryParams: freeFormMap(),
  });

const configSchema: ObjectSchema<RestApiToolConfig> = responseObject('RestApiToolConfig', () => ({
  url: text().nullish(),
  ...configFields(openEnum),
}));
const configInputSchema: ObjectSchema<RestApiToolConfigInput> = requestObject(
  'RestApiToolConfigInput',
  () => ({ url: nonEmptyText(), ...configFields(openEnumInput) }),
);

const parameterFields = (enumOf: MakeOpenEnum) =>
  nullishFields({
    description: text(),
    type: enumOf(KNOWN_TOOL_PARAMETER_TYPES),
    required: flag(),
    source: text(),
  });

const parameterSchema: ObjectSchema<RestApiToolParameter> = responseObject(
  'RestApiToolParameter',
  () => ({ name: z.string(), ...parameterFields(openEnum) }),
);
const parameterInputSchema: ObjectSchema<RestApiToolParameterInput> = requestObject(
  'RestApiToolParameterInput',
  () => ({ name: nonEmptyText(), ...parameterFields(openEnumInput) }),
);

/** Schema of {@link RestApiTool}. */
export const restApiToolSchema: ObjectSchema<RestApiTool> = responseObject('RestApiTool', () => ({
  type: z.literal('rest_api'),
  name: z.string(),
  description: z.string().nullish(),
  config: configSchema.nullish(),
  parameters: z.array(parameterSchema).nullish(),
  responseMapping: freeFormMap().nullish(),
}));

/** Schema of {@link RestApiToolInput}. */
export const restApiToolInputSchema: ObjectSchema<RestApiToolInput> = requestObject(
  'RestApiToolInput',
  () => ({
    type: z.literal('rest_api'),
    name: nonEmptyText(),
    description: text().nullish(),
    config: configInputSchema,
    parameters: listOf(parameterInputSchema).nullish(),
    responseMapping: freeFormMap().nullish(),
  }),
);

/** Checks all fields of a tool of type `rest_api`, and the fields of `other` for any other type. */
const toolSchema = <Tool extends object>(
  restApi: z.core.$ZodType,
  other: z.core.$ZodType,
): z.ZodType<Tool, Tool> =>
  schemaFor<Tool>()(
    describeCheck(
      z
        .custom<Tool>(() => true)
        .check(({ value, issues }) => {
          const schema = isRestApiTool(value) ? restApi : other;
          for (const issue of z.safeParse(schema, value).error?.issues ?? []) {
            issues.push({ ...issue, input: value } as z.core.$ZodRawIssue & {
              assumption?: Assumption;
            });
          }
        }),
      'tool',
      restApi,
      other,
    ),
  );

interface AnyTool {
  type: string;
}
interface AnyToolInput {
  type: OpenEnum<'rest_api'>;
}
const anyToolSchema: ObjectSchema<AnyTool> = /* @__PURE__ */ responseObject('AnyTool', () => ({
  type: z.string(),
}));
const anyToolInputSchema: ObjectSchema<AnyToolInput> = /* @__PURE__ */ responseObject(
  'AnyToolInput',
  () => ({ type: openEnumInput(['rest_api']) }),
);

const describedAs = (component: string) => ({
  anyOf: [
    { $ref: `#/components/schemas/${component}` },
    {
      type: 'object',
      properties: { type: { type: 'string', description: 'Kind of tool.' } },
      required: ['type'],
    },
  ],
});

/** Schema of {@link AgentTool}. */
export const agentToolSchema: z.ZodType<AgentTool, AgentTool> = /* @__PURE__ */ nameSchema(
  'AgentTool',
  /* @__PURE__ */ toolSchema<AgentTool>(restApiToolSchema, anyToolSchema).meta(
    /* @__PURE__ */ describedAs('RestApiTool'),
  ),
  [restApiToolSchema],
);

/** Schema of {@link AgentToolInput}. */
export const agentToolInputSchema: z.ZodType<AgentToolInput, AgentToolInput> =
  /* @__PURE__ */ nameSchema(
    'AgentToolInput',
    /* @__PURE__ */ toolSchema<AgentToolInput>(restApiToolInputSchema, anyToolInputSchema).meta(
      /* @__PURE__ */ describedAs('RestApiToolInput'),
    ),
    [restApiToolInputSchema],
  );
