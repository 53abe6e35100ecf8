import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Paths with `{agentId}`. */
export const agentPath = /* @__PURE__ */ requestObject(() => ({ agentId: nonEmptyText() }));
/** Paths with `{conversationId}`. */
export const conversationPath = /* @__PURE__ */ requestObject(() => ({
  conversationId: nonEmptyText(),
}));
/** Paths with `{numberId}`. */
export const numberPath = /* @__PURE__ */ requestObject(() => ({ numberId: nonEmptyText() }));
/** Paths with `{documentId}`. */
export const documentPath = /* @__PURE__ */ requestObject(() => ({ documentId: nonEmptyText() }));
/** Paths with `{callId}`. */
export const callPath = /* @__PURE__ */ requestObject(() => ({ callId: nonEmptyText() }));
/** Paths with `{webhookId}`. */
export const webhookPath = /* @__PURE__ */ requestObject(() => ({ webhookId: nonEmptyText() }));
