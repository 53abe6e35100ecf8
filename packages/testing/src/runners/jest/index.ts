export type {
  AsymmetricMatcher,
  ExpectedDelivery,
  ExpectedEntity,
  ExpectedRequest,
  ExpectedRetry,
  ExpectedUpload,
  Match,
  MatcherResult,
  StoredEntity,
} from '../matchers/index.js';
export { type VoisnapMatchers, voisnapMatchers } from '../matchers/index.js';
export { type MockOfTest, type TestHooks, useVoisnapMock } from './use-voisnap-mock.js';
