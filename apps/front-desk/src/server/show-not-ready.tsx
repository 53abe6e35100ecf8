import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Desk } from '../desk.js';
import type { PartNotReadyError, PartState } from '../start/part.js';
import { NextStep } from './next-step.js';
import { showPage } from './show-page.js';

/** The page for what needs a part that is not ready: how far the part has come, or what keeps it. */
export const showNotReady = (
  c: Context,
  desk: Desk,
  error: PartNotReadyError,
): Response | Promise<Response> => {
  const { name, state } = error.part;
  const failed = state.name === 'failed';
  const asked = c.req.method === 'GET';
  c.header('retry-after', '1');
  return showPage(c, desk, {
    title: failed ? `${name} is not available` : `${name} is starting`,
    status: 503,
    ...(asked && { refreshSeconds: failed ? 5 : 1 }),
    content: (
      <>
        <p role="status" aria-busy={failed ? undefined : 'true'}>
          {describe(state)} {asked && 'This page tries again by itself.'}
        </p>
        {asked ? <Again url={c.req.url} /> : <NextStep c={c} error={error} />}
      </>
    ),
  });
};

const describe = (state: PartState<unknown>): string =>
  state.name === 'failed' ? state.problem : state.name === 'starting' ? state.step : '';

/** Asks for the page until it is there. It does not load the page again, so that the keyboard stays where it is. */
const Again: FC<{ url: string }> = ({ url }) => {
  const { pathname, search } = new URL(url);
  return (
    <div
      hx-get={pathname + search}
      hx-trigger="every 1s"
      hx-select="main"
      hx-target="main"
      hx-swap="outerMorph"
    />
  );
};
