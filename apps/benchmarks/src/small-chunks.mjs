import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Sends a JSON object with a text of `bytes` in small chunks, and waits before the end. */
export const sendInSmallChunks = async (response, object, { bytes, chunk, hold }) => {
  const description = 'Answers questions. '.repeat(Math.ceil(bytes / 19));
  const written = Buffer.from(JSON.stringify({ ...object, description }));
  response.writeHead(200, { 'content-type': 'application/json' });
  for (let start = 0; start < written.length; start += chunk) {
    const more = response.write(written.subarray(start, start + chunk));
    if (!more) await once(response, 'drain');
  }
  await sleep(hold);
  response.end();
};
