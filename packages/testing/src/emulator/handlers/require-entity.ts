import type { Agent } from '@voisnap/types';
import { notFound } from '../problems/problem.js';
import type { Identified, Table } from '../state/table.js';
import type { Tenant } from '../state/tenant.js';

/**
 * Returns the entity with this id.
 * @throws Problem 404 when it does not exist.
 */
export function requireEntity<Entity extends Identified>(table: Table<Entity>, id: string): Entity {
  const entity = table.get(id);
  if (!entity) throw notFound(table.name, id);
  return entity;
}

/**
 * Deletes the entity with this id.
 * @throws Problem 404 when it does not exist.
 */
export function deleteEntity<Entity extends Identified>(table: Table<Entity>, id: string): void {
  if (!table.delete(id)) throw notFound(table.name, id);
}

/**
 * Returns the agent that a request refers to.
 * @throws Problem 404 when it does not exist.
 */
export const requireAgent = ({ db }: Tenant, agentId: string): Agent =>
  requireEntity(db.agent, agentId);
