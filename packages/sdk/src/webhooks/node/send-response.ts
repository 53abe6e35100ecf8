import type { ServerResponse } from 'node:http';

/** Sends the response of a webhook handler, unless somebody else has begun to respond. */
export const sendResponse = async (target: ServerResponse, response: Response): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer());
  if (target.headersSent || target.writableEnded) return;
  target.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') target.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) target.setHeader('set-cookie', cookies);
  target.end(body);
};
