import type { Database } from './database.js';
import type { Seed } from './seed.js';
import { type SeedFailure, storeSeed } from './store-seed.js';

/**
 * Stores a seed's entities; missing fields are filled in as by fixtures. Agents come first, so that other
 * entities can use their names.
 * @throws TypeError that names the invalid table or entity.
 */
export function seedDatabase({ db }: { readonly db: Database }, seed: Seed): void {
  for (const failure of storeSeed(db, seed)) throw describeFailure(failure);
}

function describeFailure({ place, error }: SeedFailure): TypeError {
  const reason = error instanceof Error ? error.message : String(error);
  const [table, index] = place;
  const where = index === undefined ? table : `${table}[${index}]`;
  const at = where === undefined ? '.' : ` at ${where}.`;
  return new TypeError(`Invalid seed${at} ${reason}`, { cause: error });
}
