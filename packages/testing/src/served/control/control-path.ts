/** The path below which control is served. */
export const controlPath = '/__voisnap';

/** Whether a request is for control, or for the front page, which links to it. */
export function leadsToControl({
  method,
  url = '/',
}: {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}): boolean {
  const [pathname = '/'] = url.split('?', 1);
  if (pathname === '/') return method === 'GET' || method === 'HEAD';
  return pathname === controlPath || pathname.startsWith(`${controlPath}/`);
}
