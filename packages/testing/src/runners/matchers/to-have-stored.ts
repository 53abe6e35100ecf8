import type { Database } from '../../emulator/state/database.js';
import type { Seed } from '../../emulator/state/seed.js';
import { type Difference, findDifferences } from '../../shared/find-differences.js';
import type { Match } from '../../shared/match.js';
import { showDifference, showTimes, showValue, writeMessage } from '../../shared/show-value.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** The tables of stored entities. */
export type StoredEntity = keyof Seed;

/** An expected entity. Fields that are not given match anything. */
export type ExpectedEntity<Entity extends StoredEntity> = Match<
  ReturnType<Database[Entity]['all']>[number]
>;

/** Whether a matching entity is stored. */
export function toHaveStored<Entity extends StoredEntity>(
  received: unknown,
  entity: Entity,
  match: ExpectedEntity<Entity> = {} as ExpectedEntity<Entity>,
): MatcherResult {
  const { db } = requireMock(received, 'toHaveStored');
  const stored = readTable(db, entity);
  const ranked = stored
    .map((row) => ({ row, differences: findDifferences(row, match) }))
    .sort((one, other) => one.differences.length - other.differences.length);
  const found = ranked.filter(({ differences }) => differences.length === 0).length;
  return {
    pass: found > 0,
    message: () => {
      const wanted = `${entity} like ${showValue(match)}`;
      if (found > 0) {
        return `Expected the mock to store no ${wanted}, but it does, ${showTimes(found)}.`;
      }
      const sentence = `Expected the mock to store ${wanted}, but it does not.`;
      const nearest = ranked.find(({ differences }) => differences.length > 0);
      return writeMessage(sentence, describeNearest(entity, stored.length, nearest));
    },
    // An agent has seventy lines: the test runner shows only the expected fields.
    actual: stored.map((row) => pickFields(row, ['id', ...Object.keys(match)])),
    expected: match,
  };
}

const pickFields = (row: StoredRow, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)));

interface StoredRow {
  readonly id: string;
}

function readTable(db: Database, entity: string): readonly StoredRow[] {
  const table = Object.hasOwn(db, entity) ? db[entity as StoredEntity] : undefined;
  if (table !== undefined && 'insert' in table) return table.all();
  const tables = Object.entries(db).flatMap(([name, value]) => ('insert' in value ? [name] : []));
  throw new TypeError(`The mock stores no ${showValue(entity)}. It stores ${tables.join(', ')}.`);
}

function describeNearest(
  entity: string,
  size: number,
  nearest: { readonly row: StoredRow; readonly differences: readonly Difference[] } | undefined,
): readonly string[] {
  if (size === 0) return [`It stores no ${entity} at all.`];
  if (!nearest) return [];
  return [
    `Nearest of ${size}: ${nearest.row.id}`,
    ...nearest.differences.map((difference) => `- ${showDifference(difference)}`),
  ];
}
