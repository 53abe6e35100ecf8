import { z } from 'zod';
import { seedTables } from '../../emulator/state/store-seed.js';
import type { Identified, Table } from '../../emulator/state/table.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { suggestName } from '../../shared/nearest-name.js';
import { blameInput, NotThere } from './bad-control-input.js';
import { type ControlInput, type ControlRoute, defineRoute } from './control-route.js';

/** The model of the table checks the fields. */
const entity = z.looseObject({});

/** Routes to the stored entities, past the API: no authentication, no rate limit, no entry in the log. */
export const dbRoutes: readonly ControlRoute[] = [
  defineRoute('GET /db/{table}', 'Lists every entity of a table.', {
    run: (input) => ({ data: findTable(input).all() }),
  }),
  defineRoute('GET /db/{table}/{id}', 'Returns an entity as it is stored.', {
    run: (input) => findTable(input).get(input.path.id ?? '') ?? throwUnknownId(input),
  }),
  defineRoute('POST /db/{table}', 'Stores an entity, fills in missing fields, and returns it.', {
    body: entity,
    example: { name: 'Aria' },
    run: (input) => {
      const table = findTable(input);
      return blameInput(() => table.insert(input.body));
    },
  }),
  defineRoute('PATCH /db/{table}/{id}', 'Changes an entity; only its model is checked.', {
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
  // The type of the rows follows from the name, which is known only at run time.
  if (name) return mock.db[name satisfies keyof VoisnapMock['db']] as unknown as Table<Identified>;
  throw new NotThere(
    `There is no table "${path.table}". ${suggestName(path.table, seedTables, 'tables')}`,
  );
}

function throwUnknownId({ path: { table, id } }: ControlInput<unknown>): never {
  throw new NotThere(`There is no ${table} "${id}". GET /db/${table} lists all.`);
}
