import type { Attempt, Call } from './call.js';

/** Adds a value of `Authorization` to the request of an attempt. */
export const addAuthorization = (attempt: Attempt, authorization: string): Attempt => ({
  ...attempt,
  request: { ...attempt.request, headers: { ...attempt.request.headers, authorization } },
});

/** Notes that the call waits for a token, for the message of a timeout. */
export const awaitToken = async <Token>(call: Call, token: Promise<Token>): Promise<Token> => {
  call.progress.awaitsToken = true;
  try {
    return await token;
  } finally {
    call.progress.awaitsToken = false;
  }
};
