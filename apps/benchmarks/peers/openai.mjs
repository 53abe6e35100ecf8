import OpenAI from 'openai';
import { createBody } from '../src/sample.mjs';

export const open = (url) => {
  const client = new OpenAI({ apiKey: 'sk-benchmark', baseURL: `${url}/v1` });
  return {
    get: (options) => client.models.retrieve('gpt-4o', options),
    post: (name) => client.chat.completions.create(createBody(name)),
    list: () => client.files.list({ limit: 100 }),
    close: async () => {},
  };
};
