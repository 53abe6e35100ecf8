import { Problem } from '../emulator/problems/problem.js';

/**
 * Checks the content type of a request and returns it with its parameters.
 * @throws Problem 415 when it is not `wanted`.
 */
export function requireContentType(request: Request, wanted: string): string {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (contentType.split(';', 1)[0]?.trim().toLowerCase() === wanted) return contentType;
  const got = contentType === '' ? 'no Content-Type' : `the Content-Type ${contentType}`;
  throw new Problem('unsupported-media-type', `The request has ${got}. Send ${wanted}.`);
}
