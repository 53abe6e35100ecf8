/** Where a key may go without https. */
const thisMachine = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is wrong with `VOISNAP_BASE_URL`; `undefined`: nothing. The SDK would refuse the same, but only once the app runs. */
export const findUrlProblem = (address: string): string | undefined => {
  if (!URL.canParse(address)) {
    return 'VOISNAP_BASE_URL must be a URL, such as https://sandbox.api.voisnap.ai';
  }
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && thisMachine.test(hostname))) {
    return 'VOISNAP_BASE_URL must begin with https://, unless it is http:// and an address of this machine';
  }
  return username + password + search + hash === ''
    ? undefined
    : 'VOISNAP_BASE_URL must end with its path, and must not have a user or a password';
};
