import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Desk } from '../desk.js';
import { Page } from '../look/page.js';
import { describeApi } from '../voisnap/describe-api.js';
import { takeNotice } from './notice.js';

/** The parts of a page that differ. */
export interface ShowPageOptions {
  readonly title: string;
  readonly content: Child;
  /** Default: 200. A form with mistakes: 422. */
  readonly status?: ContentfulStatusCode;
  /** Something on the page moves: without scripts it loads again every so many seconds. */
  readonly refreshSeconds?: number;
}

/** Responds with a whole page. */
export const showPage = (
  c: Context,
  desk: Desk,
  options: ShowPageOptions,
): Response | Promise<Response> => {
  const { title, content, status = 200, refreshSeconds } = options;
  const page = (
    <Page
      title={title}
      path={c.req.path}
      target={describeApi(desk.config.api)}
      notice={takeNotice(c)}
      refreshSeconds={refreshSeconds}
    >
      {content}
    </Page>
  );
  return c.html(page, status);
};
