import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it, test } from 'vitest';
import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import type { Operation } from '../operations/operation.js';
import { operations } from '../operations/operations.js';
import { buildOpenApiDocument } from './build-openapi-document.js';
import { componentSchemas } from './component-schemas.js';

const document = buildOpenApiDocument();

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
};

const resolve = (reference: string): unknown =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);

describe('buildOpenApiDocument', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone({ ...document }));
    expect(result).toMatchObject({ valid: true });
    expect(document.openapi).toBe('3.1.1');
  });

  it('builds the same document each time', () => {
    expect(JSON.stringify(buildOpenApiDocument())).toBe(JSON.stringify(document));
  });

  test.each(
    Object.values<Operation>(operations).map((operation) => [operation.id, operation] as const),
  )(
    'describes %s with its responses and the facts that OpenAPI has no field for',
    (id, operation) => {
      const described = document.paths[operation.path]?.[operation.method.toLowerCase()];
      expect(described).toMatchObject({
        operationId: id,
        'x-voisnap-scope': operation.scope,
        'x-voisnap-provenance': operation.provenance,
        'x-voisnap-rate-limit-policy': operation.rateLimitPolicy,
        'x-voisnap-retry': operation.retry,
      });
      expect(Object.keys(described?.responses ?? {})).toEqual(
        expect.arrayContaining([String(operation.successStatus), '401', '429', '500']),
      );
    },
  );

  it('refers to existing components only, and to each of them', () => {
    const references = new Set(referencesIn(document));
    for (const reference of references) expect(resolve(reference), reference).toBeDefined();
    for (const name of Object.keys(componentSchemas)) {
      expect(references).toContain(`#/components/schemas/${name}`);
    }
  });

  it('writes arrays in queries as one comma-separated value', () => {
    const parameters = document.paths['/conversations']?.get?.parameters;
    expect(parameters?.find(({ name }) => name === 'tags')).toMatchObject({
      in: 'query',
      style: 'form',
      explode: false,
      schema: { type: 'array' },
    });
  });

  it('allows unknown fields in requests and responses', () => {
    expect(document.components.schemas.CreateAgentRequest?.additionalProperties).toEqual({});
    expect(document.components.schemas.Agent?.additionalProperties).toEqual({});
  });

  it('describes an upload as a form', () => {
    expect(document.paths['/knowledge-base/documents']?.post?.requestBody).toMatchObject({
      required: true,
      content: {
        'multipart/form-data': {
          schema: { $ref: '#/components/schemas/UploadDocumentRequest' },
          encoding: { metadata: { contentType: 'application/json' } },
        },
      },
    });
  });

  it('describes the request that delivers each event', () => {
    expect(Object.keys(document.webhooks)).toEqual([...KNOWN_WEBHOOK_EVENTS]);
    const { post } = document.webhooks.SessionEnded ?? {};
    expect(post?.parameters.map(({ name }) => name)).toEqual([
      'X-Webhook-Signature',
      'X-Webhook-Timestamp',
      'X-Webhook-Delivery-Id',
    ]);
    expect(post?.requestBody.content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/SessionEndedEvent' } },
    });
  });

  it('requires a body exactly when the operation does', () => {
    const { paths } = document;
    expect(paths['/agents/{agentId}/publish']?.post?.requestBody?.required).toBe(false);
    expect(paths['/agents']?.post?.requestBody?.required).toBe(true);
    expect(paths['/agents/{agentId}/activate']?.post).not.toHaveProperty('requestBody');
  });

  it('describes each component, each property and each parameter', () => {
    const missing: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
      const { properties, in: place, description } = node as Record<string, unknown>;
      if (place !== undefined && description === undefined) missing.push(path);
      for (const [name, property] of Object.entries(properties ?? {})) {
        if (typeof property.description !== 'string') missing.push(`${path}/${name}`);
      }
    };
    const { schemas } = document.components;
    for (const [name, schema] of Object.entries(schemas)) {
      visit(schema, name);
      if (schema.description === undefined) missing.push(name);
    }
    visit(document.paths, 'paths');
    expect(missing).toEqual([]);
  });
});
