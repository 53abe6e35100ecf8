/**
 * What tells a `fetch` to ask the API itself: Next.js 13 and 14 cache every GET, and for ever. Nothing where
 * the runtime does not know the option: workers of an old compatibility date throw when they get it.
 *
 * @param requestClass The runtime's `Request`, which has a property for each option that it knows.
 */
export const avoidCaches = (
  requestClass: { readonly prototype: object } | undefined = globalThis.Request,
): { readonly cache?: 'no-store' } =>
  requestClass && 'cache' in requestClass.prototype ? { cache: 'no-store' } : {};
