// Writes the files of docs/frameworks/workers.md to a project, with an entry that makes them reach a mock.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGuideFiles } from './find-samples.mjs';

const read = (page) => readFileSync(`docs/frameworks/${page}`, 'utf8');

/** Responds to a GET with the statuses that the app of the guide sends for a number, and for what is none. */
const entry = `import { VoisnapClient } from '@voisnap/sdk';
import { createWorker } from './worker.ts';

const createClient = () => new VoisnapClient({ baseUrl: MOCK_URL, apiKey: MOCK_KEY });
const app = createWorker(createClient);

export default {
  async fetch() {
    try {
      const { id } = await createClient().agents.create({ name: 'Aria' });
      const post = async (toNumber) => {
        const body = JSON.stringify({ toNumber });
        const request = new Request('https://example.com/', { method: 'POST', body });
        return (await app.fetch(request, { VOISNAP_API_KEY: '', VOISNAP_AGENT_ID: id })).status;
      };
      const statuses = [await post('+14155550123'), await post('555')].join(' ');
      if (statuses !== '202 400') throw new Error('The guide responds with ' + statuses);
      return new Response('the app of the guide responds with ' + statuses);
    } catch (error) {
      return new Response(String(error.stack), { status: 500 });
    }
  },
};
`;

/** Returns the path of the entry, in the project. */
export const writeWorkerGuide = (project) => {
  const folder = join(project, 'worker-guide');
  mkdirSync(folder);
  for (const { name, code } of findGuideFiles(read('workers.md'), read('README.md'))) {
    if (!name.endsWith('.test.ts')) writeFileSync(join(folder, name), code);
  }
  writeFileSync(join(folder, 'entry.mjs'), entry);
  return 'worker-guide/entry.mjs';
};
