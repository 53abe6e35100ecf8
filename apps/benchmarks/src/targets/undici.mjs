// The baseline: undici.request and JSON.parse, with an Agent of its own.
import { createReadStream } from 'node:fs';
import { Agent, request } from 'undici';
import { createBody } from '../sample.mjs';

export const open = (url) => {
  const dispatcher = new Agent();
  const headers = { accept: 'application/json', authorization: 'Bearer vsnp_sb_benchmark' };
  const read = async (path, options) => {
    const { statusCode, body } = await request(url + path, { dispatcher, headers, ...options });
    const text = await body.text();
    if (statusCode > 299) throw new Error(`status ${statusCode}`);
    return JSON.parse(text);
  };
  const send = (body, type) => ({
    method: 'POST',
    body,
    headers: { ...headers, 'content-type': type },
  });
  return {
    get: () => read('/api/v1/agents/agt_1'),
    post: (name) =>
      read('/api/v1/agents', send(JSON.stringify(createBody(name)), 'application/json')),
    async *list() {
      for (let page = 1, last = 1; page <= last; page += 1) {
        const { data, totalPages } = await read(`/api/v1/agents?page=${page}&pageSize=100`);
        last = totalPages;
        yield* data;
      }
    },
    upload: (file) => read('/api/v1/files', send(createReadStream(file), 'text/plain')),
    close: () => dispatcher.close(),
  };
};
