import type * as extras from '../late/fetch-extras.js';
import { LatePart } from '../late/late-part.js';

/** What few requests by `fetch` need: streams as bodies, failures, and responses that are not usual. */
export const fetchExtras: LatePart<typeof extras> = /* @__PURE__ */ new LatePart(
  () => import('../late/fetch-extras.js'),
  'streams and unusual responses of fetch',
);
