import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type {
  ALBEvent,
  ALBResult,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyResult,
  APIGatewayProxyStructuredResultV2,
  Handler,
  LambdaFunctionURLEvent,
} from 'aws-lambda';
import connect from 'connect';
import express from 'express';
import express4 from 'express-4';
import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expectTypeOf, it } from 'vitest';
import { voisnapWebhooks } from '../src/entries/webhooks/fastify.js';
import {
  type LambdaEvent,
  type LambdaResponse,
  toLambdaHandler,
} from '../src/entries/webhooks/lambda.js';
import { toNodeHandler } from '../src/entries/webhooks/node.js';
import { createWebhookHandler } from '../src/entries/webhooks.js';

const handler = createWebhookHandler();

describe('the types of frameworks', () => {
  it('take a converted handler', () => {
    createServer(toNodeHandler(handler));
    createSecureServer({}, toNodeHandler(handler));
    connect().use('/webhooks', toNodeHandler(handler));
    express().post('/webhooks', express.raw(), toNodeHandler(handler));
    express.Router().use(toNodeHandler(handler));
    express4().post('/webhooks', toNodeHandler(handler));
    express4().use(toNodeHandler(handler));
  });

  it('take your own function around a handler', () => {
    toNodeHandler((request) => handler(request));
    toNodeHandler(async (request, context) => {
      const response = await handler(request, context);
      return new Response(null, { status: response.status });
    });
    // @ts-expect-error: it returns no Response.
    toNodeHandler(() => 204);
    // @ts-expect-error: the options of a handler are no handler.
    toNodeHandler({ secret: 'whsec_1' });
  });

  it('take the plugin for Fastify, with any logger and server', () => {
    const options = { path: '/webhooks', handler };
    Fastify().register(voisnapWebhooks, options);
    Fastify({ logger: true }).register(voisnapWebhooks, { ...options, prefix: '/hooks' });
    Fastify({ http2: true }).register(voisnapWebhooks, options);
    (async (app: FastifyInstance) => app.register(voisnapWebhooks, options)) satisfies unknown;
    // @ts-expect-error: a path is required.
    Fastify().register(voisnapWebhooks, { handler });
  });

  it('fit the events of Lambda', () => {
    expectTypeOf<APIGatewayProxyEvent>().toExtend<LambdaEvent>();
    expectTypeOf<APIGatewayProxyEventV2>().toExtend<LambdaEvent>();
    expectTypeOf<LambdaFunctionURLEvent>().toExtend<LambdaEvent>();
    expectTypeOf<ALBEvent>().toExtend<LambdaEvent>();
    expectTypeOf<LambdaResponse>().toExtend<APIGatewayProxyResult>();
    expectTypeOf<LambdaResponse>().toExtend<APIGatewayProxyStructuredResultV2>();
    expectTypeOf<LambdaResponse>().toExtend<ALBResult>();
    const forLambda: Handler<APIGatewayProxyEventV2> = toLambdaHandler(handler);
    expectTypeOf(forLambda).toBeFunction();
  });
});
