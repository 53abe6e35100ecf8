import { type Operation, type OperationId, operations } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import { VoisnapClient } from '../src/index.js';
import { type PlainResponse, startPlainServer } from './plain-server.js';
import * as responses from './responses.js';
import { wireCases } from './wire-cases.js';

const apiKey = 'vsnp_sb_0123456789';

const connect = async (response: PlainResponse) => {
  const server = await startPlainServer(() => response);
  const client = new VoisnapClient({ apiKey, baseUrl: server.url, validation: 'strict' });
  return {
    server,
    client,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
};

describe('the requests of the SDK', () => {
  it.each(Object.entries(wireCases))('send %s as documented', async (id, wireCase) => {
    const { response } = wireCase;
    await using connection = await connect(
      response === undefined ? { status: 204 } : { body: response },
    );

    const result = await wireCase.call(connection.client);

    expect(result).toEqual('returns' in wireCase ? wireCase.returns : response);
    expect(connection.server.requests).toHaveLength(1);
    const [request] = connection.server.requests;
    expect(`${request?.method} ${request?.url}`).toBe(`${wireCase.method} ${wireCase.url}`);
    const { scope }: Operation = operations[id as OperationId];
    expect(request?.headers.authorization).toBe(scope === 'none' ? undefined : `Bearer ${apiKey}`);
    expect(request?.headers).toMatchObject({
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^voisnap-sdk\/\d+\.\d+\.\d+ \(node\//),
    });
    if (wireCase.method === 'GET') expect(request?.headers).not.toHaveProperty('idempotency-key');
    else expect(request?.headers['idempotency-key']).toMatch(/^[\x21-\x7e]{16,}$/);
    if (wireCase.body === undefined) {
      expect(request?.body).toHaveLength(0);
      expect(request?.headers).not.toHaveProperty('content-type');
    } else {
      expect(request?.headers['content-type']).toBe('application/json');
      expect(request?.body.toString('utf8')).toBe(JSON.stringify(wireCase.body));
    }
  });

  it('cover every operation', () => {
    expect(Object.keys(wireCases).concat('knowledgeBase.uploadDocument').sort()).toEqual(
      Object.keys(operations).sort(),
    );
  });

  it('include an upload as multipart/form-data, byte for byte', async () => {
    await using connection = await connect({ body: responses.knowledgeBaseDocument });
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0x0d, 0x0a, 0xff, 0x2d, 0x2d]);

    await connection.client.knowledgeBase.uploadDocument({
      file: new File([bytes], 'product "catalog".pdf', { type: 'application/pdf' }),
      name: 'Product Catalog Q2 2025',
      agentIds: ['agt_1', 'agt_2'],
      metadata: { department: 'product', note: null },
    });

    const [request] = connection.server.requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe('/api/v1/knowledge-base/documents');
    expect(request?.headers['content-length']).toBe(String(request?.body.length));
    const form = await new Response(new Uint8Array(request?.body ?? []), {
      headers: { 'content-type': request?.headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('name')).toBe('Product Catalog Q2 2025');
    expect(form.getAll('agentIds')).toEqual(['agt_1', 'agt_2']);
    expect(JSON.parse(String(form.get('metadata')))).toEqual({ department: 'product', note: null });
    const file = form.get('file') as File;
    expect(file.type).toBe('application/pdf');
    expect(file.name).toBe('product "catalog".pdf');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it('have the same idempotency key in every attempt of a write', async () => {
    await using server = await startPlainServer((_request, index) =>
      index === 0
        ? { status: 503, headers: { 'retry-after': '0' }, body: {} }
        : { body: responses.outboundCall },
    );
    await using client = new VoisnapClient({ apiKey, baseUrl: server.url });

    await client.outboundCalls.create({ agentId: 'agt_1', toNumber: '+14155550199' });

    const keys = server.requests.map((request) => request.headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });
});
