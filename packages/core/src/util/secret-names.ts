/** Names in lower case without `-` and `_`. A prefix says whose it is: `clientSecret`, `x-auth-token`. */
const secretName =
  /(?:secret|password|passwd|passphrase|pwd|apikey|accesskey|privatekey|secretkey|token|jwt|credentials?)$|^(?:x?(?:proxy)?authorization|(?:set)?cookie2?|auth|pass|pfx)$/;

/** Names that are a secret's in a URL, and many another thing's elsewhere. */
const secretInUrls = /^(?:key|session|sid|sig|signature)$/;

/** No header, field or option has a longer name. */
const longestName = 64;

const normalize = (name: string): string =>
  name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[-_]/g, '')
    .toLowerCase();

/** Whether the value under this name, of a header or a field, is a secret whatever its form. */
export const isSecretName = (name: string): boolean =>
  name.length <= longestName && secretName.test(normalize(name));

/** Whether the value of this query parameter is a secret whatever its form. */
export const isSecretParameter = (name: string): boolean =>
  isSecretName(name) || secretInUrls.test(name.toLowerCase());

/** A field `key` may name anything; a value as long as this is what opens something. */
const shortestKey = 16;

/** Whether a field holds a secret by its name. A `key` does where its value is long. */
export const isSecretField = (name: string, value: unknown): boolean => {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') {
    return false;
  }
  if (name === 'key') return typeof value === 'string' && value.length >= shortestKey;
  return isSecretName(name);
};
