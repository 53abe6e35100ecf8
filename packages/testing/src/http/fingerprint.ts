import { isBlob, isFile } from '../shared/files.js';
import { findSubtleCrypto } from '../shared/subtle-crypto.js';

/**
 * Returns a text that is equal for equal values: JSON with sorted keys, files as name, type and SHA-256
 * of their bytes.
 */
export async function fingerprint(value: unknown): Promise<string> {
  const hashes = new Map<Blob, string>();
  for (const file of findFiles(value)) hashes.set(file, await hash(await file.arrayBuffer()));
  return JSON.stringify(normalize(value, hashes)) ?? '';
}

function* findFiles(value: unknown): Generator<Blob> {
  if (isBlob(value)) yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* findFiles(inner);
  }
}

function normalize(value: unknown, hashes: ReadonlyMap<Blob, string>): unknown {
  if (isBlob(value)) {
    const name = isFile(value) ? value.name : '';
    return { name, type: value.type, hash: hashes.get(value) };
  }
  if (Array.isArray(value)) return value.map((item) => normalize(item, hashes));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, normalize(inner, hashes)]);
}

async function hash(content: ArrayBuffer): Promise<string> {
  const digest = await findSubtleCrypto().digest('SHA-256', content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
