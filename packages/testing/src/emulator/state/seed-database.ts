import type { Database } from './database.js';
import type { Seed } from './seed.js';
import { type SeedFailure, storeSeed } from './store-seed.js';

/**
 * Puts a seed's entities into the tables; what they leave out is filled in as by fixtures. Agents
 * come first, so that the others find their names.
 * @throws TypeError when a table or an entity is not as it should be; it names the place.
 */
export function seedDatabase({ db }: { readonly db: Database }, seed: Seed): void {
  for (const failure of storeSeed(db, seed)) throw describeFailure(failure);
}

function describeFailure({ place, error }: SeedFailure): TypeError {
  const reason = error instanceof Error ? error.message : String(error);
  const [table, index] = place;
  const where = index === undefined ? table : `${table}[${index}]`;
  const at = where === undefined ? '.' : ` at ${where}.`;
  return new TypeError(`The seed is wrong${at} ${reason}`, { cause: error });
}
