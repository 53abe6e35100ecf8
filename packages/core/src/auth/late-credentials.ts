import type { Credentials } from './credentials.js';

/**
 * Creates credentials for a client that was created without any. Each call looks for them until they are found, so
 * that a client can be created before they exist: during the build of an app, or before dotenv runs.
 *
 * @param find Finds the credentials. If it throws, the call rejects with its error.
 */
export const createLateCredentials = (find: () => Credentials): Credentials => {
  let found: Credentials | undefined;
  const get = (): Credentials => {
    found ??= find();
    return found;
  };
  return {
    get isApiKey() {
      return get().isApiKey;
    },
    ensure: () => void get(),
    getAuthorization: (signal) => get().getAuthorization(signal),
    renewAuthorization: (rejected, signal) => get().renewAuthorization(rejected, signal),
  };
};
