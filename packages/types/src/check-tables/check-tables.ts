/** What the checks without zod know of the contract. `checks/read-token.ts` says how tokens are written. */
export interface CheckTables {
  /** The tokens of query, body and response, by operation id. */
  readonly operations: Record<string, string>;
  /** The fields of each model of a request, as `name:token`. */
  readonly requests: Record<string, string>;
  /** The fields of each model of a response. `*` is any name that is no field. */
  readonly responses: Record<string, string>;
  /** Wrong names that mean a field, by model. */
  readonly synonyms: Record<string, object>;
  /** Rules with their arguments. `#3` is the fourth. */
  readonly rules: unknown[][];
}
