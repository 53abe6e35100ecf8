import type { Behaviour } from '../session/behaviour.js';
import { accountBehaviours } from './account.js';
import { agentBehaviours } from './agents.js';
import { idempotencyBehaviours } from './idempotency.js';
import { knowledgeBaseBehaviours } from './knowledge-base.js';
import { listBehaviours } from './lists.js';
import { outboundCallBehaviours } from './outbound-calls.js';
import { problemBehaviours } from './problems.js';
import { rateLimitBehaviours } from './rate-limits.js';
import { telephonyBehaviours } from './telephony.js';
import { webhookBehaviours } from './webhooks.js';

/** All behaviours that the suite proves. */
export const behaviours: readonly Behaviour[] = [
  ...agentBehaviours,
  ...webhookBehaviours,
  ...knowledgeBaseBehaviours,
  ...outboundCallBehaviours,
  ...telephonyBehaviours,
  ...accountBehaviours,
  ...listBehaviours,
  ...problemBehaviours,
  ...rateLimitBehaviours,
  ...idempotencyBehaviours,
];
