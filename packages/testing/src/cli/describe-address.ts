/** Addresses that mean all interfaces of a machine. Not every client can connect to them. */
const everyInterface = /^(http:\/\/)(?:0\.0\.0\.0|\[::\])(?=:)/;

/** The address of a server, as this machine and others reach it. */
export interface DescribedAddress {
  readonly url: string;
  /** A line about access from other machines; empty if the server does not accept them. */
  readonly note: string;
}

/** Describes the address of a server in a form that clients can use. */
export function describeAddress(url: string): DescribedAddress {
  if (!everyInterface.test(url)) return { url, note: '' };
  const { port } = new URL(url);
  return {
    url: url.replace(everyInterface, '$1127.0.0.1'),
    note: `From other containers and machines: http://<name of this host>:${port}.\n`,
  };
}
