import type { LoginRequest, LoginTokens } from '../models/login.js';
import type { OperationsOf } from './operation.js';

interface AuthOperationTypes {
  readonly login: { input: { body: LoginRequest }; response: LoginTokens };
}

const facts = {
  login: {
    id: 'auth.login',
    method: 'POST',
    path: '/auth/login',
    summary: 'Log in as a user',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'auth-strict',
    scope: 'none',
    provenance: 'documented',
  },
} as const;

/** The type of {@link authOperations}. */
export type AuthOperations = OperationsOf<typeof facts, AuthOperationTypes>;

/** Operations that get credentials. */
export const authOperations: AuthOperations = facts;
