import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { Live } from '../../src/live/live.js';
import { LocalUpdates } from '../../src/live/live-updates.js';
import { streamPart } from '../../src/live/stream-part.js';
import { Page } from '../../src/look/page.js';
import { createAssets } from '../../src/server/assets.js';
import { listen } from '../../src/start/listen.js';
import { openBrowser } from './open-browser.js';

const own = ["'self'"];
const browser = await openBrowser();
afterAll(() => browser.close());

/** A page with a live part that counts, and a browser that shows it. */
const openPart = async () => {
  const live = new LocalUpdates();
  const state = { count: 1, problem: false };
  const render = () => {
    if (state.problem) throw new Error('out of order');
    return (
      <>
        <p id="count">Count {state.count}</p>
        <details id="more">
          <summary>More</summary>
          <input aria-label="Note" />
        </details>
      </>
    );
  };
  const app = new Hono()
    .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: own, imgSrc: [...own, 'data:'] } }))
    .route('/assets', createAssets())
    .get('/', (c) => {
      const content = <Live url="/live">{render()}</Live>;
      return c.html(
        <Page title="Part" path="/" target="nobody">
          {content}
        </Page>,
      );
    })
    .get('/live', (c) => streamPart(c, { live }, { topics: ['count'], render, retryMs: 50 }));
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await server.close();
  });
  const refused: string[] = [];
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
  await page.goto(server.url);
  const change = async (): Promise<void> => {
    state.count += 1;
    await live.publish('count');
    await page.getByText(`Count ${state.count}`, { exact: true }).waitFor();
  };
  return { page, state, live, change, refused };
};

test('a change shows; what is open, typed and focused stays; the content security policy holds', async () => {
  const { page, change, refused } = await openPart();
  await page.getByText('More').click();
  await page.getByLabel('Note').fill('half a sen');
  await change();
  await change();
  expect(await page.locator('#more').getAttribute('open')).not.toBeNull();
  expect(await page.getByLabel('Note').inputValue()).toBe('half a sen');
  await page.keyboard.type('tence');
  expect(await page.getByLabel('Note').inputValue()).toBe('half a sentence');
  expect(refused).toEqual([]);
});

test('a part that fails keeps its content and says why, until it is well again', async () => {
  const { page, state, live } = await openPart();
  state.problem = true;
  await live.publish('count');
  await page.getByText('This part is not up to date.').waitFor();
  expect(await page.getByText('Count 1').isVisible()).toBe(true);
  state.problem = false;
  await page.getByText('This part is not up to date.').waitFor({ state: 'hidden' });
});
