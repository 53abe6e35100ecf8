import { agencyHandlers } from './agency.js';
import { agentHandlers } from './agents.js';
import { analyticsHandlers } from './analytics.js';
import { apiKeyHandlers } from './api-keys.js';
import { authHandlers } from './auth.js';
import { billingHandlers } from './billing.js';
import { conversationHandlers } from './conversations.js';
import type { Handlers } from './handler.js';
import { knowledgeBaseHandlers } from './knowledge-base.js';
import { outboundCallHandlers } from './outbound-calls.js';
import { telephonyHandlers } from './telephony.js';
import { tenantHandlers } from './tenants.js';
import { userHandlers } from './users.js';
import { webhookHandlers } from './webhooks.js';
import { webrtcHandlers } from './webrtc.js';

/** The handler of every operation, by its id. The compiler proves that none is missing. */
export const handlers: Handlers = {
  ...agentHandlers,
  ...conversationHandlers,
  ...telephonyHandlers,
  ...knowledgeBaseHandlers,
  ...outboundCallHandlers,
  ...webhookHandlers,
  ...apiKeyHandlers,
  ...userHandlers,
  ...tenantHandlers,
  ...authHandlers,
  ...analyticsHandlers,
  ...billingHandlers,
  ...agencyHandlers,
  ...webrtcHandlers,
};
