import { canCall } from '../calls/can-call.js';
import { conflict } from '../problems/problem.js';
import type { Tenant } from '../state/tenant.js';
import { requireAgent } from './require-entity.js';

/**
 * Checks that an agent can talk.
 * @throws Problem 404 when it does not exist, 409 when its status does not allow it.
 */
export function requireCallingAgent(tenant: Tenant, agentId: string): void {
  const agent = requireAgent(tenant, agentId);
  if (canCall(agent)) return;
  throw conflict(`The agent ${agentId} is ${agent.status} and cannot make calls.`);
}
