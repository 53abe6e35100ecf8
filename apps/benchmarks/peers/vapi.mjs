import { VapiClient } from '@vapi-ai/server-sdk';
import { createBody } from '../src/sample.mjs';

export const open = (url) => {
  const client = new VapiClient({ token: 'benchmark', environment: url, baseUrl: url });
  return {
    get: (options) => client.assistants.get({ id: 'agt_1' }, options),
    post: (name) => client.calls.create(createBody(name)),
    close: async () => {},
  };
};
