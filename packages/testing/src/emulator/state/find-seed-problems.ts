import { type EntitySlip, findEntitySlips } from '../entities/entity-slips.js';
import { models } from '../entities/models.js';
import { EntityMismatch } from '../entities/parse-entity.js';
import type { Database } from './database.js';
import type { Seed } from './seed.js';
import { type SeedFailure, seedTables, storeSeed } from './store-seed.js';

/** A mistake in a seed. */
export interface SeedProblem {
  /** Where it is: `['agent', 1, 'name']`. */
  readonly path: readonly (string | number)[];
  /** The mistake, as a sentence or the model's message. */
  readonly message: string;
}

/** Fields of a seed's entities that are stored in another table. */
const extraFields: { readonly [Table in keyof Seed]?: string } = {
  conversation: 'transcript',
  knowledgeBaseDocument: 'text',
  user: 'password',
};

/** Stores the valid entities of a seed and lists all mistakes. */
export const findSeedProblems = (db: Database, seed: Seed): readonly SeedProblem[] => [
  ...listSlips(seed),
  ...[...storeSeed(db, withoutSlips(seed))].flatMap(listProblems),
];

function listProblems({ place, error }: SeedFailure): SeedProblem[] {
  if (!(error instanceof EntityMismatch)) {
    return [{ path: place, message: error instanceof Error ? error.message : String(error) }];
  }
  return error.cause.issues.map(({ path, message }) => {
    const [first, ...rest] = path as (string | number)[];
    // The model of a transcript has `turns`; the seed has them as `transcript`.
    const inner = first === 'turns' ? ['transcript', ...rest] : path;
    return { path: [...place, ...(inner as (string | number)[])], message };
  });
}

function listSlips(seed: Seed): SeedProblem[] {
  return seedTables.flatMap((table) =>
    entitiesOf(seed, table).flatMap((entity, index) =>
      slipsOf(table, entity).map(({ path, message }) => ({
        path: [table, index, ...path],
        message,
      })),
    ),
  );
}

/** Removes typos, which are listed already, so that the rest can be checked. */
function withoutSlips(seed: Seed): Seed {
  const cleaned = seedTables
    .filter((table) => Array.isArray(seed[table]))
    .map((table) => [table, entitiesOf(seed, table).map((entity) => clean(table, entity))]);
  return { ...seed, ...Object.fromEntries(cleaned) };
}

function clean(table: keyof Seed, entity: unknown): unknown {
  const slips = slipsOf(table, entity);
  if (slips.length === 0) return entity;
  const cleaned = structuredClone(entity);
  for (const { path } of slips) remove(cleaned, path);
  return cleaned;
}

/** Removes a field, or the whole list that contains it: without the entry the list would mean something else. */
function remove(from: unknown, path: EntitySlip['path']): void {
  const inList = path.findIndex((part) => typeof part === 'number');
  const names = inList < 0 ? path : path.slice(0, inList);
  const holder = names.slice(0, -1).reduce((value, name) => Object(value)[name], from);
  Reflect.deleteProperty(Object(holder), names.at(-1) ?? '');
}

const slipsOf = (table: keyof Seed, entity: unknown): EntitySlip[] =>
  isObject(entity) ? findEntitySlips(models[table], entity, [extraFields[table] ?? []].flat()) : [];

const entitiesOf = (seed: Seed, table: keyof Seed): readonly unknown[] => {
  const entities: unknown = seed[table];
  return Array.isArray(entities) ? entities : [];
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
