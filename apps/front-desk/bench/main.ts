// `npm run bench:pages`: how long the server takes for each page, over a real socket. On a busy machine read
// the column CPU: what the app, the API and the SDK in its process use for a page.
// `npm run bench:pages -- --agents 10 --conversations 100 --requests 20 --only /agents` measures something else.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePage } from './measure-page.js';

const { values: flags } = parseArgs({
  options: {
    agents: { type: 'string', default: '1000' },
    conversations: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '40' },
    only: { type: 'string', default: '' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'front-desk-bench-'));
// Root's Postgres runs as nobody, who must be able to enter the folder.
chmodSync(folder, 0o755);
const server = fork('bench/serve.ts', [flags.agents, flags.conversations], {
  // At this speed of the mock, its rate limits do not slow the pages down.
  env: { ...process.env, PORT: '0', DATA_FOLDER: folder, MOCK_SPEED: '1000' },
});
const ended = once(server, 'exit').then(() => Promise.reject(new Error('The app ended.')));
ended.catch(() => undefined);
const hear = async <Told>(): Promise<Told> => {
  const [told] = await Promise.race([once(server, 'message'), ended]);
  return told;
};
const readCpuMs = async (): Promise<number> => {
  server.send('cpu');
  return (await hear<{ cpuMs: number }>()).cpuMs;
};
try {
  console.log(`${flags.agents} agents, ${flags.conversations} conversations; times in ms\n`);
  const { url, pages } = await hear<{ url: string; pages: readonly string[] }>();
  console.log('status  median     p95     CPU      KB  page');
  for (const page of pages.filter((each) => each.startsWith(flags.only))) {
    console.log(await measurePage(`${url}${page}`, Number(flags.requests), readCpuMs));
  }
} finally {
  if (server.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}
