import {
  ConnectionError,
  isVoisnapError,
  RateLimitError,
  ServerError,
  TimeoutError,
  type VoisnapError,
} from '@voisnap/sdk';
import { HTTPException } from 'hono/http-exception';
import { findDatabaseFailure } from '../database/find-database-failure.js';

/** What went wrong, and what to do about it. */
export interface Explanation {
  readonly title: string;
  readonly advice: string;
}

const tooLong: Explanation = {
  title: 'Voisnap takes too long',
  advice: 'The API did not answer in time. Try again in a moment.',
};

/** Explains a failure to the person in front of the page. */
export const explainFailure = (error: unknown): Explanation => {
  if (isVoisnapError(error)) return explainVoisnap(error);
  if (error instanceof HTTPException && error.status === 504) return tooLong;
  const lost = findDatabaseFailure(error);
  if (lost !== undefined) {
    return {
      title: 'The database is out of reach',
      advice: `Nothing was lost, but this was not saved. Check that Postgres runs; the page then works again by itself. (${lost.message})`,
    };
  }
  return {
    title: 'This did not work',
    advice: 'The app has a fault. Its terminal shows the error.',
  };
};

/** The trace id of a failure, for Voisnap's support; nothing when there is none. */
export const explainTrace = (error: unknown): string[] =>
  isVoisnapError(error) && error.traceId !== undefined
    ? [`For the support of Voisnap: trace id ${error.traceId}`]
    : [];

/** Whether a web server or a proxy responded, not the API: its 404 then says nothing about what was asked for. */
export const isAnotherServer = (error: VoisnapError): boolean => {
  const { status = 0, title, responseHeaders } = error;
  if (status >= 500 || error instanceof RateLimitError) return false;
  const html = /html/i.test(responseHeaders?.['content-type'] ?? '');
  return html || (status >= 300 && status < 400) || (status === 404 && title === undefined);
};

const explainVoisnap = (error: VoisnapError): Explanation => {
  if (error instanceof TimeoutError) return tooLong;
  if (isAnotherServer(error)) {
    const advice =
      'Another server answers at the address of the API. Correct VOISNAP_BASE_URL, or look for a proxy in between, and start the app again.';
    return { title: 'This is not Voisnap', advice };
  }
  if (error instanceof ConnectionError) {
    const advice = 'The API gave no answer that the app can use. Try again in a moment.';
    return { title: 'Voisnap is out of reach', advice };
  }
  if (error instanceof RateLimitError) {
    const advice = `The limit of the API is used up. Try again in ${error.retryAfter ?? 60} s.`;
    return { title: 'Too many requests', advice };
  }
  if (error instanceof ServerError) {
    const advice = `The API failed with status ${error.status}. Try again in a moment.`;
    return { title: 'Voisnap has a fault', advice };
  }
  if (error.status === 401) {
    const advice = 'Set VOISNAP_API_KEY to a valid key, and start the app again.';
    return { title: 'The API key is not valid', advice };
  }
  if (error.status === 403) {
    const advice = `${error.detail ?? ''} Check the scopes of the API key.`.trim();
    return { title: 'The API key may not do this', advice };
  }
  return { title: 'Voisnap refused this', advice: error.detail ?? error.message };
};
