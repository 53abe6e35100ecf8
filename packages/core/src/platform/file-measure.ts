/** The kind and the size of the file at a path. */
export type FileMeasure =
  | { readonly kind: 'file'; readonly byteLength: number }
  /** A pipe or a device. It can be read once, and has no size. */
  | { readonly kind: 'stream' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'unreadable'; readonly code: string };
