import { ValidationError } from '../errors/api-errors.js';
import { ConfigurationError } from '../errors/client-errors.js';
import type { Operation } from '../util/operation.js';

/** What can be wrong with input. `explainRefusal` has the sentence for each. */
export type InputProblem =
  | 'path-type'
  | 'path-name'
  | 'half-character'
  | 'query'
  | 'query-type'
  | 'json-throws'
  | 'json-nothing'
  | 'json-loses'
  | 'extra-body-get'
  | 'extra-body-type';

/** Where the input is wrong, and how. */
export interface Refusal {
  /** The field, with its path; `undefined` if it is the option `extraBody` that cannot be carried out. */
  readonly field?: string;
  readonly problem: InputProblem;
  /** What was passed, or the error about it. */
  readonly value?: unknown;
}

/** The part of an operation that messages about its input need. */
export type Called = Pick<Operation, 'id'> & { readonly path?: string };

/**
 * Thrown for input that cannot be sent. `explainRefusal`, which is loaded late, makes the error of it that the caller gets.
 */
export class InputRefusal extends Error {
  constructor(
    readonly operation: Called,
    readonly refusal: Refusal,
  ) {
    super();
  }
}

/** The class of the error that a refusal becomes. */
export const errorClassOf = ({
  refusal,
}: InputRefusal): typeof ValidationError | typeof ConfigurationError =>
  refusal.field === undefined ? ConfigurationError : ValidationError;
