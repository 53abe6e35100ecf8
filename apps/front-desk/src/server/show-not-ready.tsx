import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import type { PartNotReadyError } from '../start/part.js';
import { showPage } from './show-page.js';

/** The page while a part that it needs is starting, or has failed. It loads again by itself. */
export const showNotReady = (
  c: Context,
  desk: Desk,
  { part }: PartNotReadyError,
): Response | Promise<Response> => {
  const { state } = part;
  const failed = state.name === 'failed';
  c.header('refresh', '1');
  c.header('retry-after', '1');
  return showPage(c, desk, {
    title: failed ? `${part.name} is not available` : `${part.name} is starting`,
    status: 503,
    content: (
      <p role="status" aria-busy={failed ? undefined : 'true'}>
        {state.name === 'failed' ? state.problem : state.name === 'starting' ? state.step : ''} This
        page tries again by itself.
      </p>
    ),
  });
};
