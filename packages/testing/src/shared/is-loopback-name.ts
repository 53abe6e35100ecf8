// RFC 6761, section 6.3, and RFC 5735: names and addresses that never lead to another machine.
const loopback =
  /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i;

/** Whether a host name or an address stands for this machine: `localhost`, `127.0.0.1`, `[::1]`. */
export const isLoopbackName = (host: string): boolean =>
  loopback.test(host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, ''));
