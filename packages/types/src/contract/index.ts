export { toDotPath } from 'zod/v4/core';
export type { Assumption } from '../primitives/field-message.js';
export { findSlip } from '../primitives/find-slip.js';
export { findValueSlip } from '../primitives/open-enum.js';
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
