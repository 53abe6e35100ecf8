import { describe, expect, it } from 'vitest';
import { startServing } from './support/serve.js';

const data = { agent: [{ id: 'agt_1', name: 'Aria' }] };

describe('snapshots of a workspace', () => {
  it('restore entities, time and plans any number of times', async () => {
    await using served = await startServing({ clock: 'manual', data });
    const { control, api } = served;
    const fault = { type: 'status', code: 503 };
    const always = await control('POST /faults/always', {
      json: { operation: 'agents.list', fault },
    });
    const taken = await control('POST /snapshots', { json: { name: 'ready' } });
    expect(taken.body).toEqual({ name: 'ready', at: '2025-06-16T09:00:00.000Z' });
    for (const _ of ['once', 'again']) {
      await control('POST /clock/advance', { json: { by: '1h' } });
      await api('/agents/agt_1', { method: 'DELETE' });
      // The id is as good after going back as it was before.
      expect((await control(`DELETE /faults/${always.body.id}`)).status).toBe(200);
      expect((await api('/agents')).body.total).toBe(0);
      expect((await control('POST /snapshots/ready/restore')).body).toEqual(taken.body);
      expect((await api('/agents')).status).toBe(503);
      expect((await api('/agents/agt_1')).body.name).toBe('Aria');
      expect((await control('GET /clock')).body.now).toBe('2025-06-16T09:00:00.000Z');
    }
  });

  it('have names; a name refers to the newest snapshot, and a reset keeps them', async () => {
    await using served = await startServing({ data });
    const { control, api } = served;
    expect((await control('POST /snapshots')).body.name).toBe('snapshot_1');
    await control('POST /snapshots', { json: { name: 'ready' } });
    await api('/agents', { json: { name: 'Leo' } });
    await control('POST /snapshots', { json: { name: 'ready' } });
    await control('POST /reset');
    await control('POST /snapshots/ready/restore');
    expect((await api('/agents')).body.total).toBe(2);
    const list = async () =>
      (await control('GET /snapshots')).body.data.map(({ name }: { name: string }) => name);
    expect(await list()).toEqual(['snapshot_1', 'ready']);
    await control('DELETE /snapshots/ready');
    expect(await list()).toEqual(['snapshot_1']);
    await control('DELETE /snapshots');
    expect(await list()).toEqual([]);
  });

  it('keep the API keys', async () => {
    await using served = await startServing();
    const { control, api } = served;
    const first = (await control('POST /keys', { json: {} })).body.apiKey;
    await control('POST /snapshots', { json: { name: 'ready' } });
    const second = (await control('POST /keys', { json: {} })).body.apiKey;
    await control('POST /reset');
    await control('POST /snapshots/ready/restore');
    expect((await api('/agents', { key: first })).status).toBe(200);
    expect((await api('/agents', { key: second })).status).toBe(401);
    expect((await control('POST /keys', { json: {} })).body.apiKey).toBe(second);
  });

  it('are at most a hundred', async () => {
    await using served = await startServing();
    const { control } = served;
    for (let count = 0; count < 100; count += 1) await control('POST /snapshots');
    const { status, body } = await control('POST /snapshots');
    expect([status, body.detail]).toEqual([
      400,
      'This workspace keeps 100 snapshots already. Delete some, or use the same name again: it replaces the snapshot.',
    ]);
    const again = await control('POST /snapshots', { json: { name: 'snapshot_7' } });
    expect(again.status).toBe(200);
  });
});

describe('the stored entities', () => {
  it('are read and changed without the API and without a request in the log', async () => {
    await using served = await startServing({ data });
    const { control, api } = served;
    const stored = await control('POST /db/agent', { json: { name: 'Leo' } });
    expect(stored.body).toMatchObject({ id: expect.stringMatching(/^agt_/), name: 'Leo' });
    const path = `/db/agent/${stored.body.id}`;
    expect((await control(`GET ${path}`)).body).toEqual(stored.body);
    await control(`PATCH ${path}`, { json: { status: 'archived' } });
    expect((await api(`/agents/${stored.body.id}`)).body.status).toBe('archived');
    expect((await control('GET /db/agent')).body.data).toMatchObject([
      { name: 'Aria' },
      { name: 'Leo', status: 'archived' },
    ]);
    await control(`DELETE ${path}`);
    expect((await control('GET /db/agent')).body.data).toHaveLength(1);
    expect((await control('GET /requests')).body.data).toHaveLength(1);
  });

  it('are not changed by fixtures, which match the models', async () => {
    await using served = await startServing();
    const made = await served.control('POST /fixtures/conversation', {
      json: { outcome: 'booked' },
    });
    expect(made.body).toMatchObject({ id: expect.stringMatching(/^conv_/), outcome: 'booked' });
    expect((await served.control('GET /db/conversation')).body.data).toEqual([]);
  });
});

describe('webhooks that another process signs', () => {
  it('pass verification, and fail it when they are tampered with', async () => {
    await using served = await startServing();
    const json = { event: 'SessionEnded', data: { durationSeconds: 90 }, secret: 'whsec_mine' };
    const signed = (await served.control('POST /webhooks/sign', { json })).body;
    expect(signed.event).toMatchObject({ type: 'SessionEnded', data: { durationSeconds: 90 } });
    expect(JSON.parse(signed.body)).toEqual(signed.event);
    const seconds = signed.headers['X-Webhook-Timestamp'];
    const sign = async (secret: string) => {
      const { createHmac } = await import('node:crypto');
      return createHmac('sha256', secret).update(`${seconds}.${signed.body}`).digest('hex');
    };
    expect(signed.headers['X-Webhook-Signature']).toBe(`sha256=${await sign('whsec_mine')}`);
    const tampered = await served.control('POST /webhooks/sign', {
      json: { ...json, tamper: 'missing-signature' },
    });
    expect(tampered.body.headers).not.toHaveProperty('X-Webhook-Signature');
    expect((await served.control('GET /webhooks/deliveries')).body.data).toEqual([]);
  });
});
