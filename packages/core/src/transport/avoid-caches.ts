/**
 * Returns the option with which `fetch` skips caches: Next.js 13 and 14 cache every GET without an expiry. Returns
 * nothing if the runtime does not know the option: workers with an old compatibility date throw for it.
 *
 * @param requestClass The runtime's `Request`, which has a property for each option that it knows.
 */
export const avoidCaches = (
  requestClass: { readonly prototype: object } | undefined = globalThis.Request,
): { readonly cache?: 'no-store' } =>
  requestClass && 'cache' in requestClass.prototype ? { cache: 'no-store' } : {};
