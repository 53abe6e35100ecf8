// `npm run check:start`: starts the front desk by `npm start` twice, as a newcomer does, on a data folder of its own. Reads
// its health and a page, ends it by Ctrl+C, and checks that nothing is left running. Needs a POSIX system.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './step.mjs';

const deadlineMs = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'front-desk-'));
// Root's Postgres runs as nobody, who must be able to enter the folder.
chmodSync(folder, 0o755);

const check = (isRight, claim) => {
  if (!isRight) process.exitCode = 1;
  console.log(`  ${isRight ? '✓' : '✗'} ${claim}`);
};

/** Asks again and again until the result is truthy; gives up when the app has ended, or after the deadline. */
const waitFor = async (app, claim, ask) => {
  const until = Date.now() + deadlineMs;
  while (app.child.exitCode === null && Date.now() < until) {
    const result = await ask();
    if (result) return result;
    await sleep(20);
  }
  throw new Error(`${claim}: this did not happen. The app printed:\n${app.text}`);
};

/** Starts the app in a process group of its own: a signal to the group reaches what a terminal's Ctrl+C reaches. */
const startApp = () => {
  const child = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', DATA_FOLDER: folder },
  });
  const app = { child, text: '', exit: once(child, 'exit'), since: performance.now() };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      app.text += text;
    });
  }
  return app;
};

/** The group of npm, and every process that works on the data folder. */
const listProcesses = (group) =>
  execFileSync('ps', ['-eo', 'pgid,pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => Number.parseInt(line, 10) === group || line.includes(folder));

const readsPage = async (url) => {
  const response = await fetch(`${url}/agents`);
  return response.status === 200 && (await response.text()).includes('<h1>Agents</h1>');
};

const endApp = async (app) => {
  const group = app.child.pid;
  const textBefore = app.text;
  process.kill(-group, 'SIGINT');
  const [code, signal] = await Promise.race([app.exit, sleep(10_000, [], { ref: false })]);
  // The shell between npm and the app ends by the signal itself.
  check(code === 0 || signal === 'SIGINT', `Ctrl+C ends it (${signal ?? `exit code ${code}`})`);
  const lines = app.text.slice(textBefore.length).split('\n').filter(Boolean);
  check(lines.length <= 1, `it says at most one sentence then ${lines.join(' | ')}`);
  const left = listProcesses(group);
  check(left.length === 0, `nothing is left running ${left.join(' | ')}`);
};

/** Starts, reads and ends the app once. */
const startOnce = async (title, isSecond) => {
  say(title);
  const app = startApp();
  const seconds = () => `${((performance.now() - app.since) / 1000).toFixed(1)} s after npm start`;
  try {
    const [url] = await waitFor(app, 'It prints its address', () => app.text.match(/http:\S+/));
    check(app.text.includes('built-in mock'), `it says what it talks to (${seconds()})`);
    await waitFor(app, 'It shows a page', () => readsPage(url));
    check(true, `it shows the page of the agents (${seconds()})`);
    await waitFor(app, '/health responds with 200', async () => {
      return (await fetch(`${url}/health`)).status === 200;
    });
    check(true, `/health responds with 200 (${seconds()})`);
    if (isSecond) check(!app.text.includes('Installing'), 'it does not install again');
    await endApp(app);
  } finally {
    if (listProcesses(app.child.pid).length > 0) process.kill(-app.child.pid, 'SIGKILL');
  }
};

try {
  await startOnce('The first start', false);
  await startOnce('The second start', true);
} catch (error) {
  check(false, error.message);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
