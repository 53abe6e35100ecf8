import { readdirSync, readFileSync } from 'node:fs';
import { operations } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import { VoisnapClient } from '../src/index.js';
import { wireCases } from './wire-cases.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readAll = (folder: string, ends: string): string =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ends))
    .map((name) => read(folder + name))
    .join('\n');

interface Described {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** Follows a dotted id from the client: `telephony.numbers.search`. */
const findMethod = (client: VoisnapClient, id: string): unknown =>
  id.split('.').reduce<unknown>((owner, name) => Reflect.get(Object(owner), name), client);

const client = new VoisnapClient({ apiKey: 'vsnp_sb_0123456789' });
const wireTest = read('packages/sdk/test/wire.test.ts');
const handlerTests = readAll('packages/testing/src/emulator/', '.test.ts');
const journey = read('packages/testing/test/mutations/journey.ts');
const reference = readAll('docs/api/', '.md');
const readme = read('packages/sdk/README.md');
const openApi: { paths: Record<string, Record<string, { operationId?: string }>> } = JSON.parse(
  read('docs/openapi.json'),
);

/** Whether the README's table has the method in the row of its resource. */
const hasReadmeRow = (id: string): boolean => {
  const method = id.split('.').at(-1);
  const resource = `client.${id.slice(0, id.lastIndexOf('.'))}`;
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${resource}\` |`));
  return row !== undefined && new RegExp(`[\` ]${method}[\` ]`).test(row);
};

/** Whether the section of the method in the API reference names its route. */
const hasReference = ({ id, method, path }: Described): boolean => {
  const [, section = ''] = reference.split(`\n### ${id}()\n`);
  return (
    (section.split('\n## ')[0] ?? '').split('\n### ')[0]?.includes(`\`${method} ${path}\``) ?? false
  );
};

/** Where an operation has to be, beside the schemas and the mock's handler, which the compiler demands. */
const places: Readonly<Record<string, (operation: Described) => boolean>> = {
  'a method of the client': ({ id }) => typeof findMethod(client, id) === 'function',
  'a wire case': ({ id }) => id in wireCases || wireTest.includes(`client.${id}(`),
  'a test of its handler in the mock': ({ id }) => handlerTests.includes(`'${id}'`),
  'a request in the journey of the mutation check': ({ id }) => journey.includes(`'${id}'`),
  'a section in docs/api': hasReference,
  'a row in the README of the SDK': ({ id }) => hasReadmeRow(id),
  'a place in docs/openapi.json': ({ id, method, path }) =>
    openApi.paths[path]?.[method.toLowerCase()]?.operationId === id,
};

const findMissing = (operation: Described): string[] =>
  Object.entries(places)
    .filter(([, isIn]) => !isIn(operation))
    .map(([place]) => place);

describe('every operation', () => {
  it.each(Object.values(operations))(
    '$id is in the SDK, the mock, the docs and the tests',
    (operation) => {
      expect(findMissing(operation)).toEqual([]);
    },
  );

  it.each(Object.values(operations).filter((operation) => 'paginated' in operation))(
    '$id has a method for one page and one for all items beside it',
    ({ id }) => {
      expect(findMethod(client, `${id}Page`)).toBeTypeOf('function');
      expect(findMethod(client, `${id}All`)).toBeTypeOf('function');
    },
  );

  it('is missed in each place by its name', () => {
    const absent = { id: 'agents.duplicate', method: 'POST', path: '/agents/{agentId}/duplicate' };
    expect(findMissing(absent)).toEqual(Object.keys(places));
    expect(findMissing({ ...operations['agents.get'], path: '/agents/{id}' })).toEqual([
      'a section in docs/api',
      'a place in docs/openapi.json',
    ]);
  });
});
