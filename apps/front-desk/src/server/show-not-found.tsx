import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import { showPage } from './show-page.js';

/** The page for an address that leads nowhere. */
export const showNotFound = (c: Context, desk: Desk): Response | Promise<Response> =>
  showPage(c, desk, {
    title: 'Not found',
    status: 404,
    content: (
      <p>
        There is nothing at this address. <a href="/">Go to the start</a>.
      </p>
    ),
  });
