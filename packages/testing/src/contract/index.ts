export type { ContractExpect } from './behaviour.js';
export { type ContractSuiteOptions, contractSuite } from './contract-suite.js';
export { type ContractTarget, type Environment, findLiveTarget } from './target.js';
