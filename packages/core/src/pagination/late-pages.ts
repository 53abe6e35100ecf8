import { LatePart } from '../late/late-part.js';
import type * as Pages from '../late/pages.js';

/** What walks through pages. A list whose first page is enough does not load it. */
export const latePages: LatePart<typeof Pages> = /* @__PURE__ */ new LatePart(
  () => import('../late/pages.js'),
  'lists',
);
