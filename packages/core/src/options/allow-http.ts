import { ConfigurationError } from '../errors/client-errors.js';
import { showOption } from '../util/show-option.js';

/**
 * 127.0.0.0/8 (RFC 1122, section 3.2.1.3) and [::1]; `URL` expands short forms. Not `name.localhost`: resolvers ask the
 * network for its address, which could send the credentials anywhere.
 */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether credentials may be sent to a URL over plain http: to this machine, or to a host that the option names. */
export const allowsHttp = (
  { hostname, port }: URL,
  allowHttp: boolean | readonly string[],
): boolean => {
  if (loopback.test(hostname)) return true;
  if (typeof allowHttp === 'boolean') return allowHttp;
  return allowHttp.some((name) => {
    // In the form of `URL`, which writes `[FD00:0::1]`, `mock:80` and `Bücher.local` differently.
    const named = new URL(`http://${name}`);
    return named.hostname === hostname && (!/:\d+$/.test(name) || named.port === port);
  });
};

/**
 * Checks the option `allowHttp`.
 *
 * @throws ConfigurationError when it is neither a boolean nor a list of host names.
 */
export const checkAllowHttp = (option: string, value: unknown): void => {
  if (typeof value === 'boolean') return;
  const names: unknown[] | undefined = Array.isArray(value) ? value : undefined;
  // A host name, an IPv4 address or an IPv6 address in brackets, with or without a port.
  const hostName = /^(?:[\p{L}\p{M}\p{N}_.-]+|\[[\da-f:.]+\])(?::\d+)?$/iu;
  const isHost = (name: unknown) =>
    typeof name === 'string' && hostName.test(name) && URL.canParse(`http://${name}`);
  if (names?.every(isHost)) return;
  const wrong = names ? names.find((name) => !isHost(name)) : value;
  throw new ConfigurationError(
    `${option} must be true, false, or a list of hosts without a scheme, such as ['voisnap-mock', 'mock:4010'], but ` +
      `${names ? 'holds' : 'is'} ${showOption(wrong)}.`,
  );
};
