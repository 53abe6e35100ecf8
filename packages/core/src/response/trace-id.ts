import { readLabel } from '../util/read-label.js';

/** Assumed: nothing public names the header that carries the trace id of a success. */
const traceIdHeader = 'x-trace-id';

/** The API's trace id, as far as the headers (lower-case names) tell one that can be shown. */
export const traceIdOf = (headers: Readonly<Record<string, string>>): string | undefined =>
  readLabel(headers[traceIdHeader]);
