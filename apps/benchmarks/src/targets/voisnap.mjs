// Ours, as it comes: answers are checked against their models, and a mismatch is logged.
import { openAsBlob } from 'node:fs';
import { VoisnapClient } from '@voisnap/sdk';
import { createBody } from '../sample.mjs';

export const open = (url, options = {}) => {
  const client = new VoisnapClient({ apiKey: 'vsnp_sb_benchmark', baseUrl: url, ...options });
  return {
    get: (callOptions) => client.agents.get('agt_1', callOptions),
    post: (name, callOptions) => client.agents.create(createBody(name), callOptions),
    list: () => client.agents.list({ pageSize: 100 }),
    listAll: () => client.agents.listAll({ pageSize: 100 }, { concurrency: 8 }),
    upload: async (file) =>
      client.knowledgeBase.uploadDocument(
        { name: 'sample', file: new File([await openAsBlob(file)], 'sample.txt') },
        // The API takes 50 MB, which is checked before anything is sent.
        { validation: 'off' },
      ),
    close: () => client.close(),
  };
};
