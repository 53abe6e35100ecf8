// RFC 9110, sections 5.1 and 5.5. Node rejects or garbles other headers.
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
const headerValue = /^[\t\x20-\x7e]*$/;

/**
 * Checks that HTTP can carry these headers.
 * @throws TypeError that names the first invalid header.
 */
export function requireSendableHeaders(
  headers: Readonly<Record<string, string>>,
  where: string,
): void {
  for (const [name, value] of Object.entries(headers)) {
    const shown = JSON.stringify(name);
    if (!headerName.test(name)) {
      throw new TypeError(`${where} cannot be sent: ${shown} is not the name of a header.`);
    }
    if (typeof value === 'string' && headerValue.test(value)) continue;
    throw new TypeError(
      `${where} cannot be sent: the value of the header ${shown} is ${JSON.stringify(value)}. Give a text of ASCII, without line breaks and control characters.`,
    );
  }
}
