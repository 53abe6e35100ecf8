import { createUnpackedCount } from './readable-limits.js';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Unpacks the wanted files of a zip, as texts by name.
 * @throws UnreadableDocument when the zip is damaged, or too large when unpacked.
 */
export async function unpack(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const { strFromU8, unzipSync } = await import('fflate');
  const count = createUnpackedCount();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wants(name)) return false;
        count(originalSize);
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('The file is damaged: it is not a readable ZIP archive.');
  }
}
