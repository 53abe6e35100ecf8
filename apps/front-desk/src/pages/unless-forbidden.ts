import { PermissionError } from '@voisnap/sdk';

/** What a page shows beside its subject; `undefined` when the API key may not read that. */
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
