import Retell from 'retell-sdk';
import { createBody } from '../src/sample.mjs';

export const open = (url) => {
  const client = new Retell({ apiKey: 'key_benchmark', baseURL: url });
  return {
    get: (options) => client.agent.retrieve('agt_1', undefined, options),
    post: (name) => client.call.createPhoneCall(createBody(name)),
    close: async () => {},
  };
};
