export { describeRawCall } from '../pipeline/raw-operation.js';
