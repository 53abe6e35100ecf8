// This SDK with its defaults: it checks responses against their models, and logs a mismatch.
import { VoisnapClient } from '@voisnap/sdk';
import { createBody } from '../sample.mjs';

export const open = (url, options = {}) => {
  const client = new VoisnapClient({ apiKey: 'vsnp_sb_benchmark', baseUrl: url, ...options });
  return {
    get: (callOptions) => client.agents.get('agt_1', callOptions),
    post: (name, callOptions) => client.agents.create(createBody(name), callOptions),
    list: () => client.agents.list({ pageSize: 100 }),
    listAll: () => client.agents.listAll({ pageSize: 100 }, { concurrency: 8 }),
    upload: async (path) => {
      const { uploadDocument } = (await import('@voisnap/types/operations'))
        .knowledgeBaseOperations;
      // The API accepts 50 MB; the engine accepts the size that an operation allows.
      const multipart = { ...uploadDocument.multipart, maxFileBytes: Number.POSITIVE_INFINITY };
      const { createHttpClient } = await import('@voisnap/sdk/http-client');
      const uploader = createHttpClient({ apiKey: 'vsnp_sb_benchmark', baseUrl: url });
      const body = { name: 'sample', file: { path, filename: 'sample.txt' } };
      const unlimited = { validation: 'off', timeout: Number.POSITIVE_INFINITY };
      await uploader.call({ ...uploadDocument, multipart }, { body }, unlimited);
      await uploader.close();
    },
    close: () => client.close(),
  };
};
