export { createTokenCredentials } from '../auth/token-credentials.js';
export { getAccessToken } from '../pipeline/get-access-token.js';
