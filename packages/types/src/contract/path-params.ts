import type {
  AgentPath,
  CallPath,
  ConversationPath,
  DocumentPath,
  NumberPath,
  UserPath,
  WebhookPath,
} from '../models/paths.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Paths with `{agentId}`. */
export const agentPath: ObjectSchema<AgentPath> = /* @__PURE__ */ requestObject(
  'AgentPath',
  () => ({ agentId: nonEmptyText() }),
);
/** Paths with `{conversationId}`. */
export const conversationPath: ObjectSchema<ConversationPath> = /* @__PURE__ */ requestObject(
  'ConversationPath',
  () => ({ conversationId: nonEmptyText() }),
);
/** Paths with `{numberId}`. */
export const numberPath: ObjectSchema<NumberPath> = /* @__PURE__ */ requestObject(
  'NumberPath',
  () => ({ numberId: nonEmptyText() }),
);
/** Paths with `{documentId}`. */
export const documentPath: ObjectSchema<DocumentPath> = /* @__PURE__ */ requestObject(
  'DocumentPath',
  () => ({ documentId: nonEmptyText() }),
);
/** Paths with `{callId}`. */
export const callPath: ObjectSchema<CallPath> = /* @__PURE__ */ requestObject('CallPath', () => ({
  callId: nonEmptyText(),
}));
/** Paths with `{webhookId}`. */
export const webhookPath: ObjectSchema<WebhookPath> = /* @__PURE__ */ requestObject(
  'WebhookPath',
  () => ({ webhookId: nonEmptyText() }),
);
/** Paths with `{userId}`. */
export const userPath: ObjectSchema<UserPath> = /* @__PURE__ */ requestObject('UserPath', () => ({
  userId: nonEmptyText(),
}));
