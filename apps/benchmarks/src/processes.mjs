import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));

const start = async (file, args) => {
  const child = fork(pathOf(file), args, { execArgv: ['--expose-gc', '--no-warnings'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ${args.join(' ')} ended with ${code}`);
  });
  ended.catch(() => {});
  const ask = async (message) => {
    const [answer] = await Promise.race([answerOf(child, message), ended]);
    return answer;
  };
  const [hello] = await Promise.race([once(child, 'message'), ended]);
  return { hello, ask, stop: () => child.kill() };
};

const answerOf = (child, message) => {
  const answer = once(child, 'message');
  child.send(message);
  return answer;
};

/** Starts the server. `setMode` changes its responses, `count` counts the requests that it carried out twice. */
export const startServer = async () => {
  const { hello, ask, stop } = await start('./server.mjs', []);
  return {
    url: `http://127.0.0.1:${hello.port}`,
    setMode: (mode) => ask({ mode }),
    count: () => ask({}),
    stop,
  };
};

/** Starts the process of one client. */
export const startWorker = async (target, url) => {
  const { ask, stop } = await start('./worker.mjs', [target.module, url]);
  return { target, run: ask, stop };
};

/** The file of a target. */
export const moduleOf = ({ peer }, name) =>
  pathOf(`../${peer ? 'peers' : 'src/targets'}/${name}.mjs`);
