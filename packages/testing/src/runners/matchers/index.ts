export type { ExpectedRequest } from '../../kit/requests/expected-request.js';
export type { AsymmetricMatcher, Match } from '../../shared/match.js';
export type { MatcherResult } from './matcher-result.js';
export type { ExpectedDelivery } from './to-have-delivered.js';
export type { ExpectedRetry } from './to-have-retried.js';
export type { ExpectedEntity, StoredEntity } from './to-have-stored.js';
export type { ExpectedUpload } from './to-have-uploaded.js';
export { type VoisnapMatchers, voisnapMatchers } from './voisnap-matchers.js';
