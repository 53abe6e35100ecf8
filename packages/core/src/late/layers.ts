export { logAttempts } from '../pipeline/log-attempts.js';
export { publishAttempts, publishCalls } from '../pipeline/publish-traces.js';
export { runAttemptMiddleware, runCallMiddleware } from '../pipeline/run-middleware.js';
