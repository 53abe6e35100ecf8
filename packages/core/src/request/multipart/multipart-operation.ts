import type { MultipartDescription } from '../../util/operation.js';

/** The operation that uploads, by its name and how its body is described. */
export interface MultipartOperation {
  readonly id: string;
  readonly multipart: MultipartDescription;
}
