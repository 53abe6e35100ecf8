/** Addresses that mean all interfaces of a machine. No client can connect to them everywhere. */
const everyInterface = /^(http:\/\/)(?:0\.0\.0\.0|\[::\])(?=:)/;

/** Where this machine reaches a server, and how others do. */
export interface DescribedAddress {
  readonly url: string;
  /** A line for who comes from elsewhere, where the server listens for them. */
  readonly note: string;
}

/** Tells the address of a server in a way that clients can use. */
export function describeAddress(url: string): DescribedAddress {
  if (!everyInterface.test(url)) return { url, note: '' };
  const { port } = new URL(url);
  return {
    url: url.replace(everyInterface, '$1127.0.0.1'),
    note: `From other containers and machines: http://<name of this host>:${port}.\n`,
  };
}
