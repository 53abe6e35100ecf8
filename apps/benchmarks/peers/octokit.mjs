import { Octokit } from 'octokit';
import { createBody } from '../src/sample.mjs';

export const open = (url) => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const client = new Octokit({ auth: 'benchmark', baseUrl: url, log });
  return {
    get: (options) => client.request('GET /repos/{id}', { id: 'agt_1', request: options }),
    post: (name) => client.request('POST /repos', createBody(name)),
    async *list() {
      for await (const page of client.paginate.iterator('GET /agents', { per_page: 100 })) {
        yield* page.data.data ?? page.data;
      }
    },
    close: async () => {},
  };
};
