import { fieldMessage, type ValueRule } from './field-message.js';

/** A free-form map. Whether JSON can hold it is checked when it is sent. */
export const freeFormMapRule = (): ValueRule => ({
  accepts: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date),
  explain: fieldMessage('an object that maps strings to JSON values'),
});
