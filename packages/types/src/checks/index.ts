export { findChecks, type OperationChecks, type ValueCheck } from './find-checks.js';
export type { CheckIssue } from './write-issues.js';
