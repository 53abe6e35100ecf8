import { findNearestName } from '../../shared/nearest-name.js';
import { showValue } from '../../shared/show-value.js';
import type { Database } from './database.js';
import type { Seed } from './seed.js';

/** A part of a seed that could not be stored. */
export interface SeedFailure {
  /** Where it is: `['agent', 1]`. */
  readonly place: readonly [] | readonly [table: string] | readonly [table: string, index: number];
  readonly error: unknown;
}

type Store<Table extends keyof Seed> = (
  entity: NonNullable<Seed[Table]>[number],
  db: Database,
) => void;

/** Stores an entity, by table. Agents come first, so that other entities can use their names. */
const stores: { readonly [Table in keyof Seed]-?: Store<Table> } = {
  agent: (agent, db) => void db.agent.insert(agent),
  conversation: ({ transcript, ...conversation }, db) => {
    const { id } = db.conversation.insert(conversation);
    if (transcript) db.transcript.set(id, transcript);
  },
  telephonyNumber: (number, db) => void db.telephonyNumber.insert(number),
  knowledgeBaseDocument: ({ text, ...document }, db) => {
    const { id, status } = db.knowledgeBaseDocument.insert(document);
    if (text === undefined) return;
    const chunkCount = db.documentText.set(id, text);
    if (status === 'indexed') db.knowledgeBaseDocument.update(id, { chunkCount });
  },
  outboundCall: (call, db) => void db.outboundCall.insert(call),
  webhook: (webhook, db) => void db.webhook.insert(webhook),
  user: ({ password, ...user }, db) => {
    const { id } = db.user.insert(user);
    if (password !== undefined) db.password.set(id, password);
  },
  tenant: (tenant, db) => void db.tenant.insert(tenant),
  subscription: (subscription, db) => void db.subscription.insert(subscription),
  agency: (agency, db) => void db.agency.insert(agency),
};

/** The tables that a seed can fill. */
export const seedTables = Object.keys(stores) as readonly (keyof Seed)[];

/** Stores a seed's entities one by one and yields those that cannot be stored. */
export function* storeSeed(db: Database, seed: Seed): Generator<SeedFailure> {
  if (typeof seed !== 'object' || seed === null || Array.isArray(seed)) {
    const given = showValue(seed);
    const message = `It must be an object, such as { agent: [{ name: 'Aria' }] }; got ${given}.`;
    yield { place: [], error: new TypeError(message) };
    return;
  }
  for (const table of Object.keys(seed)) {
    if (!seedTables.some((known) => known === table)) {
      yield { place: [table], error: new TypeError(unknownTableMessage(table)) };
    }
  }
  for (const table of seedTables) yield* storeTable(db, table, seed[table]);
}

function* storeTable(db: Database, table: keyof Seed, entities: unknown): Generator<SeedFailure> {
  if (entities === undefined) return;
  if (!Array.isArray(entities)) {
    const shown = showValue(entities);
    yield { place: [table], error: new TypeError(`It must be a list; got ${shown}.`) };
    return;
  }
  for (const [index, entity] of entities.entries()) {
    try {
      requireObject(entity);
      // The table's model checks the entity's type.
      stores[table](entity as never, db);
    } catch (error) {
      yield { place: [table, index], error };
    }
  }
}

function requireObject(entity: unknown): void {
  if (typeof entity === 'object' && entity !== null && !Array.isArray(entity)) return;
  throw new TypeError(`It must be an object; got ${showValue(entity)}.`);
}

function unknownTableMessage(table: string): string {
  const nearest = findNearestName(table, seedTables);
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return `A seed has no table "${table}". Known tables: ${seedTables.join(', ')}.${meant}`;
}
