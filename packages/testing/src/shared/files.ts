/**
 * Whether a value is a `Blob`, or a `File`. Told by its kind, and not by its class: under jsdom the
 * global `Blob` and `File` are jsdom's, and what is uploaded are Node's.
 */
export const isBlob = (value: unknown): value is Blob =>
  /^\[object (?:Blob|File)\]$/.test(Object.prototype.toString.call(value)) &&
  typeof (value as Partial<Blob>).arrayBuffer === 'function';

/** Whether a value is a `File`, of whichever class. */
export const isFile = (value: unknown): value is File =>
  isBlob(value) && typeof (value as Partial<File>).name === 'string';

/** The same file with another media type. */
export function withType(file: File, type: string): File {
  if (file.type === type) return file;
  // The file's own class: another one would take the file for text.
  const FileClass = file.constructor as typeof File;
  return new FileClass([file], file.name, { type });
}
