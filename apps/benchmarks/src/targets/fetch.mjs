// Node's own fetch.
import { openAsBlob } from 'node:fs';
import { createBody } from '../sample.mjs';

export const open = (url) => {
  const headers = { accept: 'application/json', authorization: 'Bearer vsnp_sb_benchmark' };
  const read = async (path, options) => {
    const response = await fetch(url + path, { headers, ...options });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
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
    upload: async (file) => read('/api/v1/files', send(await openAsBlob(file), 'text/plain')),
    close: async () => {},
  };
};
