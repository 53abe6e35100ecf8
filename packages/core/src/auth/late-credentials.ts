import type { Credentials } from './credentials.js';

/**
 * Credentials for a client that was made without any. Each call looks for them until they are found, so
 * that a client can be made where there are none yet: while an app is built, or before dotenv has run.
 *
 * @param find Finds them, or throws what the call rejects with.
 */
export const createLateCredentials = (find: () => Credentials): Credentials => {
  let found: Credentials | undefined;
  const get = (): Credentials => {
    found ??= find();
    return found;
  };
  return {
    ensure: () => void get(),
    getAuthorization: (signal) => get().getAuthorization(signal),
    renewAuthorization: (rejected, signal) => get().renewAuthorization(rejected, signal),
  };
};
