import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { submitOnce } from './submit-once.js';

/** An app that counts what it does; the action takes until `finish` is called. */
const createCounter = (statuses: readonly (303 | 422)[] = []) => {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const done: string[] = [];
  const app = new Hono().post('/', submitOnce(), async (c) => {
    const { name } = await c.req.parseBody();
    done.push(String(name));
    await finished;
    const status = statuses[done.length - 1] ?? 303;
    return status === 303 ? c.redirect(`/made/${done.length}`, 303) : c.text('wrong', 422);
  });
  const post = (fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return app.request('/', { method: 'POST', body });
  };
  return { done, post, finish };
};

test('two clicks act once, and both lead to the same page', async () => {
  const { done, post, finish } = createCounter();
  const clicks = [post({ submission: 'a', name: 'Aria' }), post({ submission: 'a', name: 'Aria' })];
  finish();
  const responses = await Promise.all(clicks);
  expect(responses.map(({ headers }) => headers.get('location'))).toEqual(['/made/1', '/made/1']);
  expect(done).toEqual(['Aria']);
});

test('a form that was changed after going back acts again', async () => {
  const { done, post, finish } = createCounter();
  finish();
  await post({ submission: 'a', name: 'Aria' });
  await post({ submission: 'a', name: 'Bela' });
  await post({ submission: 'b', name: 'Bela' });
  expect(done).toEqual(['Aria', 'Bela', 'Bela']);
});

test('another file of the same name is another form', async () => {
  const { done, post, finish } = createCounter();
  finish();
  await post({ submission: 'a', name: 'Aria', file: new File(['1'], 'people.csv') });
  await post({ submission: 'a', name: 'Aria', file: new File(['2'], 'people.csv') });
  await post({ submission: 'a', name: 'Aria', file: new File(['2'], 'people.csv') });
  expect(done).toHaveLength(2);
});

test('a form that was refused may be sent again', async () => {
  const { done, post, finish } = createCounter([422]);
  finish();
  expect((await post({ submission: 'a', name: 'Aria' })).status).toBe(422);
  expect((await post({ submission: 'a', name: 'Aria' })).status).toBe(303);
  expect(done).toHaveLength(2);
});

test('a form without a key acts each time', async () => {
  const { done, post, finish } = createCounter();
  finish();
  await post({ name: 'Aria' });
  await post({ name: 'Aria' });
  expect(done).toHaveLength(2);
});
