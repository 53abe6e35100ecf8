import { PermissionError } from '@voisnap/sdk';

/** For secondary parts of a page: the response, or `undefined` when the API key may not read it. */
export const unlessForbidden = async <Value>(
  request: PromiseLike<Value>,
): Promise<Value | undefined> => {
  try {
    return await request;
  } catch (error) {
    if (error instanceof PermissionError) return undefined;
    throw error;
  }
};
