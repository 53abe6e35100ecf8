// Checks the types of schemas of ours beside the zod of an app: they are the same types, so that all of it compiles.
import {
  type Agent,
  agentSchema,
  type createAgentRequestSchema,
  prettifyError,
} from '@voisnap/types';
import * as z from 'zod';

const team = z.object({ lead: agentSchema, others: z.array(agentSchema), size: z.number() });
export const lead = ({ lead }: z.infer<typeof team>): Agent => lead;

const parseWith = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => schema.parse({});
const parseObject = <Schema extends z.ZodObject>(schema: Schema): z.output<Schema> =>
  schema.parse({});
const parseAgent = (schema: z.ZodType<Agent>): Agent => schema.parse({});
const parseBoth = <Output, Input>(schema: z.ZodType<Output, Input>): Output => schema.parse({});
export const agents: Agent[] = [
  parseWith(agentSchema),
  parseObject(agentSchema),
  parseAgent(agentSchema),
  parseBoth(agentSchema),
];

export const request: z.input<typeof createAgentRequestSchema> = { name: 'Aria' };
export const extended: string = agentSchema.extend({ crm: z.string() }).parse({}).crm;
export const spread = z.object({ ...agentSchema.shape, crm: z.string() });
export const either = z.union([agentSchema.pick({ id: true }), agentSchema.optional()]);
export const document: object = z.toJSONSchema(agentSchema);

const { error } = agentSchema.safeParse({});
export const text: string = error === undefined ? '' : prettifyError(error);
export const typed: z.ZodError<Agent> | undefined = error;
