import { getRequestListener } from '@hono/node-server';
import connect from 'connect';
import express from 'express';
import express4 from 'express-4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { voisnapWebhooks } from '../../src/entries/webhooks/fastify.js';
import { toLambdaHandler } from '../../src/entries/webhooks/lambda.js';
import { toNodeHandler } from '../../src/entries/webhooks/node.js';
import type { WebhookHandler } from '../../src/webhooks/webhook-handler.js';
import { lambdaGateways } from './lambda-gateway.js';
import { listen, type RunningApp } from './listen.js';

/** A framework that receives webhooks. */
export interface Framework {
  readonly name: string;
  /** Whether work can go on after the response. On Lambda it cannot. */
  readonly worksOn: boolean;
  start(handler: WebhookHandler): Promise<RunningApp>;
}

const startFastify = async (handler: WebhookHandler): Promise<RunningApp> => {
  const app = Fastify();
  await app.register(voisnapWebhooks, { path: '/webhooks', handler });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url: `${url}/webhooks`, [Symbol.asyncDispose]: () => app.close() };
};

/** Those with a server of their own, on real sockets. */
export const serverFrameworks: readonly Framework[] = [
  { name: 'node:http', worksOn: true, start: (handler) => listen(toNodeHandler(handler)) },
  {
    name: 'Express 4',
    worksOn: true,
    start: (handler) => listen(express4().all('/webhooks', toNodeHandler(handler))),
  },
  {
    name: 'Express 5',
    worksOn: true,
    start: (handler) => listen(express().all('/webhooks', toNodeHandler(handler))),
  },
  {
    name: 'Express 5 below a path',
    worksOn: true,
    start: (handler) => {
      const router = express.Router().use('/voisnap', toNodeHandler(handler));
      return listen(express().use('/hooks', router), '/hooks/voisnap');
    },
  },
  {
    name: 'Connect below a path',
    worksOn: true,
    start: (handler) => listen(connect().use('/webhooks', toNodeHandler(handler))),
  },
  { name: 'Fastify 5', worksOn: true, start: startFastify },
  {
    name: 'Hono',
    worksOn: true,
    start: (handler) => {
      const app = new Hono().all('/webhooks', (context) => handler(context.req.raw));
      // It would replace `Request` and `Response` for all tests of this process.
      return listen(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    },
  },
];

/** All: on Lambda, behind what makes events of requests. */
export const frameworks: readonly Framework[] = [
  ...serverFrameworks,
  ...lambdaGateways.map(({ name, serve }) => ({
    name,
    worksOn: false,
    start: (handler: WebhookHandler) => listen(serve(toLambdaHandler(handler))),
  })),
];
