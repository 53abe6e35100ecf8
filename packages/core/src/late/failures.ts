export { concludeCall } from '../pipeline/conclude-call.js';
export { errorFromAttempt } from '../pipeline/error-from-attempt.js';
export { logFailedCall } from '../pipeline/log-failures.js';
export { recover } from '../pipeline/recover.js';
export { replayWithNewToken } from '../pipeline/replay-with-new-token.js';
