export { collectItems } from '../pagination/collect-items.js';
export { iteratePages } from '../pagination/iterate-pages.js';
export { createRepeatFilter } from '../pagination/skip-repeated.js';
export { warnOfShrinkage } from '../pagination/warn-of-shrinkage.js';
