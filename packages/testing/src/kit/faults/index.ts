export type { AfterBytesOptions, DripOptions } from './body-faults.js';
export type { ChaosOptions } from './chaos.js';
export type { Fault } from './fault.js';
export { fault } from './fault-builders.js';
export type { Faults, UnusedFault } from './faults.js';
export type { IncomingRequest, RequestMatch } from './request-match.js';
export type { RetryAfterOptions, StatusFaultOptions } from './response-faults.js';
