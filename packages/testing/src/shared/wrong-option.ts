import { showValue } from './show-value.js';

/**
 * Creates the error for an invalid value of an option.
 *
 * @param option the option and the method that takes it: `"order" of deliverTo`.
 * @param wanted what it must be: `'sent' or 'shuffled'`.
 */
export const wrongOption = (option: string, value: unknown, wanted: string): TypeError =>
  new TypeError(`The option ${option} is ${showValue(value)}. It must be ${wanted}.`);
