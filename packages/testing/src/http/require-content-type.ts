import { Problem } from '../emulator/problems/problem.js';

/**
 * Returns the content type of a request with its parameters.
 * @throws Problem 415 when it is another one than is wanted.
 */
export function requireContentType(request: Request, wanted: string): string {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (contentType.split(';', 1)[0]?.trim().toLowerCase() === wanted) return contentType;
  const got = contentType === '' ? 'has no Content-Type' : `is ${contentType}`;
  throw new Problem('unsupported-media-type', `The body ${got}; ${wanted} is wanted here.`);
}
