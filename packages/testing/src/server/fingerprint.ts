/** SHA-256 of a value: JSON whatever the order of its keys, and files by their names and bytes. */
export async function fingerprint(value: unknown): Promise<string> {
  return hash(JSON.stringify(await normalize(value)) ?? '');
}

async function normalize(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return normalizeFile(value);
  if (Array.isArray(value)) return Promise.all(value.map(normalize));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Promise.all(entries.map(async ([key, inner]) => [key, await normalize(inner)]));
}

async function normalizeFile(file: Blob): Promise<unknown> {
  const name = file instanceof File ? file.name : '';
  return { name, type: file.type, hash: await hash(await file.arrayBuffer()) };
}

async function hash(content: string | ArrayBuffer): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
