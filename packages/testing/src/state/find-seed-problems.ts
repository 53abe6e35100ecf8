import { shapeOf } from '@voisnap/types/contract';
import { findNearestName } from '../names/nearest-name.js';
import type { Database } from './database.js';
import { models } from './models.js';
import { EntityMismatch } from './parse-entity.js';
import type { Seed } from './seed.js';
import { type SeedFailure, seedTables, storeSeed } from './store-seed.js';

/** One thing that is wrong with a seed. */
export interface SeedProblem {
  /** Where it is: `['agent', 1, 'name']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong there, as a sentence or the words of the model. */
  readonly message: string;
}

/** What a seed's entities bring along that is stored apart from them. */
const extraFields: { readonly [Table in keyof Seed]?: string } = {
  conversation: 'transcript',
  knowledgeBaseDocument: 'text',
};

/** Stores a seed as far as it goes, and lists all that is wrong with it; nothing when it is good. */
export const findSeedProblems = (db: Database, seed: Seed): readonly SeedProblem[] => [
  ...findUnknownFields(seed),
  ...[...storeSeed(db, seed)].flatMap(listProblems),
];

function listProblems({ place, error }: SeedFailure): SeedProblem[] {
  if (!(error instanceof EntityMismatch)) {
    return [{ path: place, message: error instanceof Error ? error.message : String(error) }];
  }
  return error.cause.issues.map(({ path, message }) => {
    const [first, ...rest] = path as (string | number)[];
    // A transcript is an entity of its own to its model, whose turns the seed calls the transcript.
    const inner = first === 'turns' ? ['transcript', ...rest] : path;
    return { path: [...place, ...(inner as (string | number)[])], message };
  });
}

/** The models let through what they do not know, as answers may grow; in a seed it is a slip. */
function findUnknownFields(seed: Seed): SeedProblem[] {
  return seedTables.flatMap((table) => {
    const { schema } = models[table];
    const { [table]: entities } = seed;
    if (!Array.isArray(entities)) return [];
    const known = [...Object.keys(shapeOf(schema)), extraFields[table] ?? []].flat();
    return entities.flatMap((entity: unknown, index) =>
      fieldsOf(entity)
        .filter((field) => !known.includes(field))
        .map((field) => ({
          path: [table, index, field],
          message: complainAboutField(table, field, known),
        })),
    );
  });
}

const fieldsOf = (entity: unknown): string[] =>
  typeof entity === 'object' && entity !== null ? Object.keys(entity) : [];

function complainAboutField(table: keyof Seed, field: string, known: readonly string[]): string {
  const nearest = findNearestName(field, known);
  const advice =
    nearest === undefined ? `It has ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  return `The model of ${models[table].name} has no field "${field}". ${advice}`;
}
