import type { z } from 'zod';
import type { OperationId } from '../operations/operations.js';
import { agentContract } from './agents.js';
import { conversationContract } from './conversations.js';
import { knowledgeBaseContract } from './knowledge-base.js';
import type { OperationContract } from './operation-contract.js';
import { outboundCallContract } from './outbound-calls.js';
import { telephonyContract } from './telephony.js';
import { webhookContract } from './webhooks.js';

/** The schemas of every operation by its id. The compiler proves that none is missing or too many. */
export const contract = {
  ...agentContract,
  ...conversationContract,
  ...telephonyContract,
  ...knowledgeBaseContract,
  ...outboundCallContract,
  ...webhookContract,
} satisfies Record<OperationId, OperationContract>;

type Contract = typeof contract;

/** The path parameters of an operation as the contract gives them back. */
export type ParsedPathParams<Id extends OperationId> = z.output<Contract[Id]['pathParams']>;
/** The query of an operation as the contract gives it back: dates are strings. */
export type ParsedQuery<Id extends OperationId> = z.output<Contract[Id]['query']>;
/** The body of an operation as the contract gives it back: dates are strings. */
export type ParsedBody<Id extends OperationId> = z.output<Contract[Id]['body']>;
/** The answer of an operation as the contract gives it back. */
export type ParsedResponse<Id extends OperationId> = z.output<Contract[Id]['response']>;
