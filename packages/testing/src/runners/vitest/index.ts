export type {
  AsymmetricMatcher,
  ExpectedDelivery,
  ExpectedEntity,
  ExpectedRequest,
  ExpectedRetry,
  ExpectedUpload,
  Match,
  StoredEntity,
  VoisnapMatchers,
} from '../matchers/index.js';
export { expect } from './expect.js';
export { test, type VoisnapFixtures } from './test.js';
