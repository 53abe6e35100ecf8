/**
 * Whether a value is a `Blob` or `File` of any class: under jsdom the global classes are jsdom's, but uploads
 * contain Node's.
 */
export const isBlob = (value: unknown): value is Blob =>
  /^\[object (?:Blob|File)\]$/.test(Object.prototype.toString.call(value)) &&
  typeof (value as Partial<Blob>).arrayBuffer === 'function';

/** Whether a value is a `File` of any class. */
export const isFile = (value: unknown): value is File =>
  isBlob(value) && typeof (value as Partial<File>).name === 'string';

/** Returns the file with another media type. */
export function withType(file: File, type: string): File {
  if (file.type === type) return file;
  // Uses the file's own class: another class would treat the file as text.
  const FileClass = file.constructor as typeof File;
  return new FileClass([file], file.name, { type });
}
