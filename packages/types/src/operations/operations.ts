import { agentOperations } from './agents.js';
import { conversationOperations } from './conversations.js';
import { knowledgeBaseOperations } from './knowledge-base.js';
import type { Operation } from './operation.js';
import { outboundCallOperations } from './outbound-calls.js';
import { telephonyOperations } from './telephony.js';
import { webhookOperations } from './webhooks.js';

type Values<Resource> = Resource[keyof Resource];

type AnyOperation =
  | Values<typeof agentOperations>
  | Values<typeof conversationOperations>
  | Values<typeof telephonyOperations>
  | Values<typeof knowledgeBaseOperations>
  | Values<typeof outboundCallOperations>
  | Values<typeof webhookOperations>;

/** Each operation by its id. */
export type OperationById = {
  readonly [Described in AnyOperation as Described['id']]: Described;
};

/** Ids of all operations. Each is also the path of a method from the client. */
export type OperationId = keyof OperationById;

/** The compile-time types of each operation by its id: `{ input, response }`. */
export type TypesById = {
  readonly [Id in OperationId]: NonNullable<OperationById[Id]['$types']>;
};

const byId = (...resources: readonly Readonly<Record<string, Operation>>[]): OperationById =>
  Object.fromEntries(
    resources.flatMap((resource) =>
      Object.values(resource).map((described) => [described.id, described]),
    ),
  ) as unknown as OperationById;

/** All operations by id, in the order of the documentation. */
export const operations: OperationById = /* @__PURE__ */ byId(
  agentOperations,
  conversationOperations,
  telephonyOperations,
  knowledgeBaseOperations,
  outboundCallOperations,
  webhookOperations,
);
