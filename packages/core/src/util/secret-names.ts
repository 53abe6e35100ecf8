/** Names of secrets, in lower case without `-` and `_`. Any prefix may come first: `clientSecret`, `x-auth-token`. */
const secretName =
  /(?:secret|password|passwd|passphrase|pwd|apikey|accesskey|privatekey|secretkey|token|jwt|credentials?)$|^(?:x?(?:proxy)?authorization|(?:set)?cookie2?|auth|pass|pfx)$/;

/** Names that are secret in a URL, and mostly harmless elsewhere. */
const secretInUrls = /^(?:key|session|sid|sig|signature)$/;

/** Characters of the longest name that is checked. No header, field or option has a longer one. */
const longestName = 64;

const normalize = (name: string): string =>
  name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[-_]/g, '')
    .toLowerCase();

/** Whether a header or a field of this name holds a secret, whatever its value looks like. */
export const isSecretName = (name: string): boolean =>
  name.length <= longestName && secretName.test(normalize(name));

/** Whether a query parameter of this name holds a secret, whatever its value looks like. */
export const isSecretParameter = (name: string): boolean =>
  isSecretName(name) || secretInUrls.test(name.toLowerCase());

/** Length from which the value of a field `key` counts as a secret. Shorter ones may be any key. */
const shortestKey = 16;

/** Whether a field holds a secret, by its name. A field `key` does only if its value is long. */
export const isSecretField = (name: string, value: unknown): boolean => {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') {
    return false;
  }
  if (name === 'key') return typeof value === 'string' && value.length >= shortestKey;
  return isSecretName(name);
};
