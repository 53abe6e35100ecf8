export { findNearestName } from '../util/find-nearest-name.js';
export { isPlainObject } from '../util/is-plain-object.js';
export { showOption } from '../util/show-option.js';
export {
  checkOptionNames,
  checkOptions,
  type DefaultedRule,
  listDefaults,
  mergeOptions,
  type OptionCheck,
  type OptionRule,
  type OptionTable,
  type OptionWords,
} from './check-options.js';
export {
  expectCount,
  expectDuration,
  expectFunction,
  expectMethods,
  expectObject,
  expectOneOf,
  expectSignal,
} from './option-checks.js';
export { adviseWithoutEnvironment, readEnvironment } from './read-environment.js';
