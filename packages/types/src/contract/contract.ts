import type { z } from 'zod';
import type { OperationId, TypesById } from '../operations/operations.js';
import { agencyContract } from './agency.js';
import { agentContract } from './agents.js';
import { analyticsContract } from './analytics.js';
import { apiKeyContract } from './api-keys.js';
import { authContract } from './auth.js';
import { billingContract } from './billing.js';
import { conversationContract } from './conversations.js';
import { knowledgeBaseContract } from './knowledge-base.js';
import type { SchemasOf } from './operation-schemas.js';
import { outboundCallContract } from './outbound-calls.js';
import { telephonyContract } from './telephony.js';
import { tenantContract } from './tenants.js';
import { userContract } from './users.js';
import { webhookContract } from './webhooks.js';
import { webrtcContract } from './webrtc.js';

/** The schemas of each operation by its id. */
export type Contract = { readonly [Id in OperationId]: SchemasOf<TypesById[Id]> };

/** The schemas of each operation, by its id. The compiler rejects a missing one and one too many. */
export const contract: Contract = {
  ...agentContract,
  ...conversationContract,
  ...telephonyContract,
  ...knowledgeBaseContract,
  ...outboundCallContract,
  ...webhookContract,
  ...apiKeyContract,
  ...userContract,
  ...tenantContract,
  ...authContract,
  ...analyticsContract,
  ...billingContract,
  ...agencyContract,
  ...webrtcContract,
};

/** The parsed path parameters of an operation. */
export type ParsedPathParams<Id extends OperationId> = z.output<Contract[Id]['pathParams']>;
/** The parsed query of an operation. Dates are strings. */
export type ParsedQuery<Id extends OperationId> = z.output<Contract[Id]['query']>;
/** The parsed body of an operation. Dates are strings. */
export type ParsedBody<Id extends OperationId> = z.output<Contract[Id]['body']>;
/** The parsed response of an operation. */
export type ParsedResponse<Id extends OperationId> = z.output<Contract[Id]['response']>;
