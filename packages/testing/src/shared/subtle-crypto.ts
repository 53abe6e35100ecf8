type Subtle = typeof crypto.subtle;

/** Where the platform has its Web Crypto API. */
interface Places {
  readonly crypto?: { readonly subtle?: Subtle };
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

/**
 * Returns the platform's Web Crypto API. In some runners jsdom replaces Node's `crypto` by one without `subtle`.
 * @throws Error when the platform has none.
 */
export function findSubtleCrypto({ crypto, process }: Places = globalThis as Places): Subtle {
  if (crypto?.subtle) return crypto.subtle;
  const ofNode = process?.getBuiltinModule?.('node:crypto') as { webcrypto?: Places['crypto'] };
  const subtle = ofNode?.webcrypto?.subtle;
  if (subtle) return subtle;
  throw new Error('The mock needs the Web Crypto API (crypto.subtle), which this platform lacks.');
}
