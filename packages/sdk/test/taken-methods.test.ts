import { inspect } from 'node:util';
import { operations } from '@voisnap/types/operations';
import { describe, expect, it, vi } from 'vitest';
import { VoisnapClient } from '../src/index.js';
import { Agents } from '../src/resources/agents.js';

/** Creates a client whose every call returns an empty page, and records the paths of its requests. */
const createClient = () => {
  const asked: string[] = [];
  const client = new VoisnapClient({
    apiKey: 'vsnp_sb_key',
    validation: 'off',
    fetch: async (url) => {
      asked.push(new URL(String(url)).pathname);
      const page = { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 };
      return new Response(JSON.stringify(page));
    },
  });
  return { client, asked };
};

describe('a method without its object', () => {
  it('works like the method of the client or the resource', async () => {
    const { client, asked } = createClient();
    const { request } = client;
    await request({ method: 'GET', path: '/one' });
    const { get, listPage } = client.agents;
    await get('two');
    await listPage();
    const { list } = client.telephony.numbers;
    await list();
    expect(asked.map((path) => path.replace('/api/v1', ''))).toEqual([
      '/one',
      '/agents/two',
      '/agents',
      '/telephony/numbers',
    ]);
  });

  it('is bound on the client and on every resource', () => {
    const { client } = createClient();
    const objects: object[] = [client, ...Object.values(client), client.telephony.numbers];
    const resources = new Set(Object.keys(operations).map((id) => id.split('.', 1)[0]));
    // The client and `telephony.numbers` too.
    expect(objects).toHaveLength(resources.size + 2);
    for (const object of objects) {
      const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(object));
      expect(Object.getOwnPropertyNames(object)).toEqual(
        expect.arrayContaining(methods.filter((name) => name !== 'constructor')),
      );
    }
  });

  it('can be spied on after the client was created, on the object and on the prototype', async () => {
    const { client, asked } = createClient();
    const onPrototype = vi.spyOn(Agents.prototype, 'get').mockResolvedValue({ id: 'one' } as never);
    expect(await client.agents.get('agt_1')).toEqual({ id: 'one' });
    onPrototype.mockRestore();
    vi.spyOn(client.agents, 'get').mockResolvedValue({ id: 'two' } as never);
    expect(await client.agents.get('agt_1')).toEqual({ id: 'two' });
    expect(asked).toEqual([]);
  });

  it('is not shown when its object is printed', () => {
    const { client } = createClient();
    expect(inspect(client.agents)).toBe('Agents {}');
  });
});
