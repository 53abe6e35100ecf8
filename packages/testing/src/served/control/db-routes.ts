import { z } from 'zod';
import { seedTables } from '../../emulator/state/store-seed.js';
import type { Identified, Table } from '../../emulator/state/table.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { findNearestName } from '../../shared/nearest-name.js';
import { blameInput, NotThere } from './bad-control-input.js';
import { type ControlInput, type ControlRoute, defineRoute } from './control-route.js';

/** What an entity may hold is checked by its model. */
const entity = z.looseObject({});

/** Control of what is stored, past the API: no access, no rate limit, no request in the log. */
export const dbRoutes: readonly ControlRoute[] = [
  defineRoute('GET /db/{table}', 'Lists every entity of a table.', {
    run: (input) => ({ data: findTable(input).all() }),
  }),
  defineRoute('GET /db/{table}/{id}', 'Gives an entity as it is stored.', {
    run: (input) => findTable(input).get(input.path.id ?? '') ?? throwUnknownId(input),
  }),
  defineRoute('POST /db/{table}', 'Stores an entity, and answers with it; the rest is filled in.', {
    body: entity,
    example: { name: 'Aria' },
    run: (input) => {
      const table = findTable(input);
      return blameInput(() => table.insert(input.body));
    },
  }),
  defineRoute('PATCH /db/{table}/{id}', 'Changes an entity past all rules but its model.', {
    body: entity,
    example: { status: 'archived' },
    run: (input) => {
      const { id = '' } = input.path;
      const table = findTable(input);
      if (!table.has(id)) throwUnknownId(input);
      return blameInput(() => table.update(id, input.body));
    },
  }),
  defineRoute('DELETE /db/{table}/{id}', 'Deletes an entity.', {
    run: (input) => {
      if (!findTable(input).delete(input.path.id ?? '')) throwUnknownId(input);
    },
  }),
];

function findTable({ workspace: { mock }, path }: ControlInput<unknown>): Table<Identified> {
  const name = seedTables.find((table) => table === path.table);
  // What is stored in a table is told by its model alone.
  if (name) return mock.db[name satisfies keyof VoisnapMock['db']] as unknown as Table<Identified>;
  const nearest = findNearestName(path.table ?? '', seedTables);
  const advice =
    nearest === undefined ? `There are ${seedTables.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new NotThere(`There is no table "${path.table}". ${advice}`);
}

function throwUnknownId({ path: { table, id } }: ControlInput<unknown>): never {
  throw new NotThere(`There is no ${table} "${id}". GET /db/${table} lists all.`);
}
