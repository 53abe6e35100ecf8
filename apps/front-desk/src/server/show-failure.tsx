import { isVoisnapError, type VoisnapError } from '@voisnap/sdk';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FC } from 'hono/jsx';
import { findDatabaseFailure } from '../database/find-database-failure.js';
import type { Desk } from '../desk.js';
import { PartNotReadyError } from '../start/part.js';
import { explainFailure, isAnotherServer } from './explain-failure.js';
import { NextStep } from './next-step.js';
import { showNotFound } from './show-not-found.js';
import { showNotReady } from './show-not-ready.js';
import { showPage } from './show-page.js';

/** The page for an error: what went wrong, what to do, and the trace id for Voisnap's support. */
export const showFailure = (
  c: Context,
  desk: Desk,
  error: unknown,
): Response | Promise<Response> => {
  if (error instanceof PartNotReadyError) return showNotReady(c, desk, error);
  if (error instanceof HTTPException && error.status !== 504) {
    return showRefusedForm(c, desk, error);
  }
  if (isVoisnapError(error) && error.status === 404 && !isAnotherServer(error)) {
    return showNotFound(c, desk);
  }
  const status = chooseStatus(error);
  if (status === 500) console.error(error);
  const { title, advice } = explainFailure(error);
  const content = (
    <>
      <p>{advice}</p>
      <NextStep c={c} error={error} />
      {isVoisnapError(error) && <Details error={error} />}
    </>
  );
  return showPage(c, desk, { title, content, status });
};

/** The API failed, the database is out of reach, or the app has a fault. */
const chooseStatus = (error: unknown): 502 | 503 | 504 | 500 => {
  if (error instanceof HTTPException) return 504;
  if (isVoisnapError(error)) return 502;
  return findDatabaseFailure(error) === undefined ? 500 : 503;
};

/** The form came from another site (403), or not whole (400). */
const showRefusedForm = (
  c: Context,
  desk: Desk,
  { status }: HTTPException,
): Response | Promise<Response> => {
  const foreign = status === 403;
  return showPage(c, desk, {
    title: 'The form was refused',
    status,
    content: (
      <p>
        {foreign ? 'It came from another site. ' : 'It did not arrive whole. '}
        Nothing was done. <a href={c.req.path}>Open the page</a>, and send it from there.
      </p>
    ),
  });
};

const Details: FC<{ error: VoisnapError }> = ({ error }) => (
  <>
    {error.traceId !== undefined && (
      <p>
        For the support of Voisnap: trace id <code>{error.traceId}</code>
      </p>
    )}
    <details>
      <summary>For developers</summary>
      <p>{error.message}</p>
    </details>
  </>
);
