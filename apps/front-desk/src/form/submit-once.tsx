import { createHash, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { FC } from 'hono/jsx';
import { type Posted, readPosted } from './read-posted.js';

/** Posts that are remembered; of older ones nobody presses the button again. */
const most = 1_000;

/** A hidden field that tells two forms apart from one that was sent twice. */
export const SubmissionKey: FC = () => (
  <input type="hidden" name="submission" value={randomUUID()} />
);

/**
 * A form that is posted twice acts once: somebody clicked twice, or went back and sent it again. The second post gets
 * the response of the first. The form needs a `<SubmissionKey />`, which differs each time that the form is shown.
 */
export const submitOnce = (): MiddlewareHandler => {
  const posts = new Map<string, Promise<Response | undefined>>();
  return async (c, next) => {
    const { submission, ...posted } = await readPosted(c);
    if (typeof submission !== 'string' || submission === '') return next();
    const key = hash([c.req.path, submission, await readFiles(posted)]);
    for (let earlier = posts.get(key); earlier !== undefined; earlier = posts.get(key)) {
      const response = await earlier;
      if (response !== undefined) return response.clone();
    }
    let resolve: (response: Response | undefined) => void = () => undefined;
    const promise = new Promise<Response | undefined>((done) => {
      resolve = done;
    });
    posts.set(key, promise);
    for (const old of [...posts.keys()].slice(0, -most)) posts.delete(old);
    try {
      await next();
    } finally {
      // Only what worked is final: a form with mistakes, or a failure, may be sent again.
      const worked = c.res.status === 303;
      if (!worked) posts.delete(key);
      resolve(worked ? c.res.clone() : undefined);
    }
    return undefined;
  };
};

/** Files with their content: somebody may go back and choose a better one. */
const readFiles = (posted: Posted): Promise<unknown[]> =>
  Promise.all(
    Object.entries(posted).map(async ([name, values]) => [
      name,
      await Promise.all([values].flat().map(describeValue)),
    ]),
  );

const describeValue = async (value: string | File): Promise<unknown> =>
  typeof value === 'string'
    ? value
    : [value.name, digest(new Uint8Array(await value.arrayBuffer()))];

const hash = (value: unknown): string => digest(JSON.stringify(value));

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64');
