/** What a path leads to. */
export type FileMeasure =
  | { readonly kind: 'file'; readonly byteLength: number }
  /** A pipe or a device: it can be read, once, and has no size. */
  | { readonly kind: 'stream' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'unreadable'; readonly code: string };
