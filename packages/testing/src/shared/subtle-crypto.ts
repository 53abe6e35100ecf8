type Subtle = typeof crypto.subtle;

/** Where the platform's cryptography is to be had. */
interface Places {
  readonly crypto?: { readonly subtle?: Subtle };
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

/** The platform's Web cryptography. That of jsdom, which hides Node's in some runners, is without it. */
export function findSubtleCrypto({ crypto, process }: Places = globalThis as Places): Subtle {
  if (crypto?.subtle) return crypto.subtle;
  const ofNode = process?.getBuiltinModule?.('node:crypto') as { webcrypto?: Places['crypto'] };
  const subtle = ofNode?.webcrypto?.subtle;
  if (subtle) return subtle;
  throw new Error('The mock needs the Web Crypto API (crypto.subtle), which is not here.');
}
