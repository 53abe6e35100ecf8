import type { MultipartDescription } from '../../util/operation.js';

/** The part of an upload's operation that its body needs. */
export interface MultipartOperation {
  readonly id: string;
  readonly multipart: MultipartDescription;
}
