export { toDotPath } from 'zod/v4/core';
export { findValueSlip } from '../primitives/open-enum.js';
export type { Assumption } from '../rules/field-message.js';
export { findSlip } from '../rules/find-slip.js';
export {
  contract,
  type ParsedBody,
  type ParsedPathParams,
  type ParsedQuery,
  type ParsedResponse,
} from './contract.js';
export type { OperationContract } from './operation-contract.js';
export { parseWireQuery, readWireQuery } from './parse-wire-query.js';
export { shapeOf } from './shape-of.js';
