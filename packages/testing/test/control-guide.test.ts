import { readFile } from 'node:fs/promises';
import { expect, it, test } from 'vitest';
import { controlRoutes } from '../src/served/control/control-routes.js';
import { describeControl, nameOf } from '../src/served/control/describe-control.js';
import { startServing } from './support/serve.js';

const guide = new URL('../../../docs/testing/control.md', import.meta.url);

/** The routes in the first column of the page's tables: `` `GET /requests`, `DELETE /requests` ``. */
async function readTables(): Promise<string[]> {
  const rows = (await readFile(guide, 'utf8')).match(/^\| `(?:GET|POST|PATCH|DELETE) .*$/gm) ?? [];
  return rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([A-Z]+) ([^`]*)`/g)].map(
      ([, method, path = '']) => `${method} /__voisnap${path.replace(/^\/__voisnap/, '')}`,
    ),
  );
}

it('the page about control lists exactly the routes', async () => {
  expect((await readTables()).sort()).toEqual(Object.keys(describeControl().routes).sort());
});

const withBody = controlRoutes.filter(({ example }) => example !== undefined);

test.each(withBody.map((route) => [nameOf(route), route] as const))(
  'the example of %s is accepted',
  async (_name, { method, path, example }) => {
    await using served = await startServing({
      data: {
        agent: [{ id: 'agt_1' }],
        telephonyNumber: [{ phoneNumber: '+14155550100', assignedAgentId: 'agt_1' }],
      },
    });
    await served.control('POST /keys', { json: { value: 'vsnp_sb_mine' } });
    const there = path
      .replace('{table}', 'agent')
      .replace('{id}', 'agt_1')
      .replace('{name}', 'agent');
    const { status, body } = await served.control(`${method} ${there}`, { json: example });
    expect({ status, detail: body.detail }).not.toMatchObject({
      detail: expect.any(String),
      status: 400,
    });
    expect(status).toBe(200);
  },
);

it('every route with a body has an example, and the other routes accept no body', async () => {
  await using served = await startServing();
  for (const { method, path, example } of controlRoutes) {
    if (method === 'GET' || example !== undefined) continue;
    const { body } = await served.control(`${method} ${path}`, { json: { nothing: true } });
    expect(body.detail).toContain('There is no field "nothing".');
    expect(body.detail).toMatch(/Known fields: none\.|Did you mean "name"/);
  }
});
