import { describe, expect, it, test } from 'vitest';
import { startServing } from './support/serve.js';

const data = {
  agent: [
    { id: 'agt_1', name: 'Aria' },
    { id: 'agt_2', name: 'Leo' },
  ],
};

const page = (names: readonly unknown[]) => ({
  data: names,
  page: 1,
  pageSize: 20,
  total: names.length,
  totalPages: 1,
});

type Served = Awaited<ReturnType<typeof startServing>>;

/** Plans something, and returns the id for its removal. */
async function plan({ control }: Served, name: string, json: unknown): Promise<string> {
  const { status, body } = await control(`POST ${name}`, { json });
  expect({ status, body }).toEqual({ status: 200, body: { id: expect.any(String) } });
  return body.id;
}

describe('faults of another process', () => {
  it('apply to the requests that match, until they are removed', async () => {
    await using served = await startServing({ data });
    const id = await plan(served, '/faults/when', {
      match: { operation: 'agents.get', method: 'get', path: { agentId: 'agt_1' } },
      fault: { type: 'status', code: 503 },
    });
    expect((await served.api('/agents/agt_1')).status).toBe(503);
    expect((await served.api('/agents/agt_2')).status).toBe(200);
    await served.control(`DELETE /faults/${id}`);
    expect((await served.api('/agents/agt_1')).status).toBe(200);
  });

  it('match by query and headers too, for any operation', async () => {
    await using served = await startServing({ data });
    const match = { query: { page: '2' }, headers: { Accept: '*/*' } };
    await plan(served, '/faults/when', { match, fault: 'unavailable' });
    expect((await served.api('/agents?page=2')).status).toBe(503);
    expect((await served.api('/conversations?page=2')).status).toBe(503);
    expect((await served.api('/agents?page=1')).status).toBe(200);
  });

  it('are random, the same for the same seed, and never apply to excepted operations', async () => {
    const draw = async () => {
      await using served = await startServing({ data });
      const of = [
        { type: 'status', code: 503 },
        { type: 'status', code: 500 },
      ];
      const id = await plan(served, '/faults/chaos', {
        rate: 0.5,
        of,
        seed: 7,
        except: ['agents.list'],
      });
      const statuses: number[] = [];
      for (let count = 0; count < 12; count += 1) {
        statuses.push((await served.api('/agents/agt_1')).status);
        expect((await served.api('/agents')).status).toBe(200);
      }
      await served.control(`DELETE /faults/${id}`);
      expect((await served.api('/agents/agt_1')).status).toBe(200);
      return statuses;
    };
    const drawn = await draw();
    expect(new Set(drawn)).toEqual(new Set([200, 500, 503]));
    expect(await draw()).toEqual(drawn);
  });
});

describe('overrides of another process', () => {
  it('replace the response of the operation when a request matches', async () => {
    await using served = await startServing({ data });
    const id = await plan(served, '/overrides/reply', {
      operation: 'agents.list',
      match: { query: { page: 2 } },
      response: page([]),
    });
    expect((await served.api('/agents?page=2')).body).toEqual(page([]));
    expect((await served.api('/agents')).body.total).toBe(2);
    await served.control(`DELETE /overrides/${id}`);
    expect((await served.api('/agents?page=2')).body.total).toBe(2);
  });

  it('replace one response, and verify reports unused ones', async () => {
    await using served = await startServing({ data });
    const json = { operation: 'agents.list', response: page([]) };
    await plan(served, '/overrides/reply-once', json);
    expect((await served.control('GET /verify')).body.detail).toBe(
      'Something went wrong with the Voisnap mock:\n- replyOnce for agents.list was not used by any request. Remove it, or send the request that it is for.',
    );
    expect((await served.api('/agents')).body.total).toBe(0);
    expect((await served.api('/agents')).body.total).toBe(2);
    expect((await served.control('GET /verify')).body).toEqual({ clean: true });
  });

  it('replace an empty response with an empty one', async () => {
    await using served = await startServing({ data });
    await plan(served, '/overrides/reply', { operation: 'agents.delete' });
    const deleted = await served.api('/agents/agt_1', { method: 'DELETE' });
    expect([deleted.status, deleted.body]).toEqual([204, undefined]);
    expect((await served.api('/agents/agt_1')).status).toBe(200);
  });

  it('change a response, or fail with a problem', async () => {
    await using served = await startServing({ data });
    const { body } = await served.api('/agents/agt_1');
    await plan(served, '/overrides/patch', {
      operation: 'agents.get',
      match: { path: { agentId: 'agt_1' } },
      change: { status: 'archived' },
    });
    expect((await served.api('/agents/agt_1')).body).toEqual({ ...body, status: 'archived' });
    const errors = [{ field: 'name', message: 'It is taken.' }];
    const headers = { 'X-Reason': 'taken' };
    const operation = 'agents.create';
    const match = { body: { name: 'Mia' } };
    const json = { operation, match, status: 409, detail: 'There is one.', errors, headers };
    await plan(served, '/overrides/fail', json);
    const refused = await served.api('/agents', { json: { name: 'Mia' } });
    expect(refused).toMatchObject({ status: 409, body: { detail: 'There is one.', errors } });
    expect(refused.headers.get('x-reason')).toBe('taken');
    expect((await served.api('/agents', { json: { name: 'Ben' } })).status).toBe(201);
    await served.control('DELETE /overrides');
    expect((await served.api('/agents', { json: { name: 'Mia' } })).status).toBe(201);
    expect((await served.api('/agents/agt_1')).body.status).toBe(body.status);
  });

  it('that break the contract become a 501, and verify reports them, as in process', async () => {
    await using served = await startServing({ data });
    await plan(served, '/overrides/patch', { operation: 'agents.get', change: { name: 5 } });
    const { status, body } = await served.api('/agents/agt_1');
    expect(status).toBe(501);
    expect(body.detail).toMatch(
      /^The mock's response to agents\.get does not match the contract:\n.*→ at name$/s,
    );
    expect((await served.control('GET /verify')).body.detail).toContain(body.detail.split('\n')[0]);
  });
});

describe('what another process sets until it is removed', () => {
  it('sets how documents are indexed', async () => {
    await using served = await startServing({ clock: 'manual' });
    const upload = async () => {
      const form = new FormData();
      form.set('file', new File(['Returns are free.'], 'faq.txt', { type: 'text/plain' }));
      const headers = { Authorization: `Bearer ${served.apiKey}` };
      const url = `${served.url}/api/v1/knowledge-base/documents`;
      const response = await fetch(url, { method: 'POST', headers, body: form });
      const { id } = (await response.json()) as { id: string };
      return (await served.api(`/knowledge-base/documents/${id}`)).body;
    };
    const outcome = { failed: 'Out of quota.' };
    const json = { job: 'document.indexing', takes: 'immediate', outcome };
    const id = await plan(served, '/jobs', json);
    expect(await upload()).toMatchObject({ status: 'failed', error: 'Out of quota.' });
    await served.control(`DELETE /jobs/${id}`);
    expect((await upload()).status).toBe('processing');
  });

  it('sets the script of calls to a number', async () => {
    await using served = await startServing({ clock: 'manual', data });
    const call = async () => {
      const json = { agentId: 'agt_1', toNumber: '+14155550123', maxRetries: 0 };
      const { id } = (await served.api('/outbound-calls', { json })).body;
      await served.control('POST /clock/drain');
      return (await served.api(`/outbound-calls/${id}`)).body.status;
    };
    const to = { number: '+14155550123', script: ['busy'] };
    const id = await plan(served, '/calls/to', to);
    expect(await call()).toBe('busy');
    await served.control(`DELETE /calls/to/${id}`);
    expect(await call()).toBe('completed');
  });

  it('receives events', async () => {
    await using served = await startServing();
    const to = 'http://127.0.0.1:9/hooks';
    const id = await plan(served, '/webhooks/deliver-to', { to, retries: 0 });
    const emit = () => served.control('POST /webhooks/emit', { json: { event: 'Error' } });
    await emit();
    await served.control('POST /webhooks/settled');
    await served.control(`DELETE /webhooks/deliver-to/${id}`);
    await emit();
    expect((await served.control('GET /webhooks/deliveries')).body.data).toHaveLength(1);
  });

  test.each(['/faults', '/overrides', '/jobs', '/calls/to', '/webhooks/deliver-to'])(
    'has an id below %s only, and is removed by one removal or a reset',
    async (path) => {
      await using served = await startServing({ data });
      const ids = {
        '/faults': await plan(served, '/faults/always', { operation: 'agents.get', fault: 'pass' }),
        '/overrides': await plan(served, '/overrides/fail', {
          operation: 'agents.get',
          status: 404,
        }),
        '/jobs': await plan(served, '/jobs', { job: 'document.indexing', takes: '5m' }),
        '/calls/to': await plan(served, '/calls/to', { number: '+14155550123', script: ['busy'] }),
        '/webhooks/deliver-to': await plan(served, '/webhooks/deliver-to', { to: 'http://a.test' }),
      };
      const remove = (id: string) => served.control(`DELETE ${path}/${id}`);
      for (const [other, id] of Object.entries(ids)) {
        const wanted = other === path ? 200 : 404;
        expect((await remove(id)).status).toBe(wanted);
      }
      const again = await remove(ids[path as '/jobs']);
      expect(again.status).toBe(404);
      expect(again.body.detail).toMatch(
        /^There is no .+ "\w+_\d" in this workspace\. It was removed before/,
      );
      expect((await served.control(`DELETE ${path}`)).status).toBe(200);
      await served.control('POST /reset');
      for (const id of Object.values(ids)) expect((await remove(id)).status).toBe(404);
    },
  );
});
