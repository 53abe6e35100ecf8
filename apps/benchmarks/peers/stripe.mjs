import Stripe from 'stripe';
import { createBody } from '../src/sample.mjs';

export const open = (url) => {
  const { hostname, port } = new URL(url);
  const client = new Stripe('sk_test_benchmark', {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
  });
  return {
    get: () => client.customers.retrieve('cus_1'),
    post: (name) =>
      client.customers.create({
        name,
        description: createBody(name).systemPromptTemplate.slice(0, 1_900),
      }),
    list: () => client.customers.list({ limit: 100 }),
    close: async () => {},
  };
};
