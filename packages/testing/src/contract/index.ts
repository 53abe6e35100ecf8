export { type ContractSuiteOptions, contractSuite } from './contract-suite.js';
export type { ContractExpect } from './session/behaviour.js';
export { type ContractTarget, type Environment, findLiveTarget } from './session/target.js';
