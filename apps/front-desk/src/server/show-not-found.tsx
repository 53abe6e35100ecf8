import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import { nameToLabel } from '../look/name-to-label.js';
import { showPage } from './show-page.js';

const rooms = ['agents', 'numbers', 'knowledge', 'calls', 'campaigns', 'conversations', 'webhooks'];

/** The page for an address that leads nowhere: it never did, or what was there was deleted. It leads back. */
export const showNotFound = (c: Context, desk: Desk): Response | Promise<Response> => {
  const [, room = ''] = c.req.path.split('/');
  const back = rooms.includes(room) ? room : undefined;
  return showPage(c, desk, {
    title: 'Not found',
    status: 404,
    content: (
      <>
        <p>There is nothing at this address. It may have been deleted.</p>
        <p>
          {back === undefined ? (
            <a href="/">Go to the start</a>
          ) : (
            <a href={`/${back}`}>Go to {nameToLabel(back).toLowerCase()}</a>
          )}
        </p>
      </>
    ),
  });
};
