import { ValidationError } from '../errors/api-errors.js';
import { ConfigurationError } from '../errors/client-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import { findMisplacedOption } from '../options/request-option-table.js';
import type { Called, InputProblem, InputRefusal, Refusal } from './input-refusal.js';
import { showValue } from './show-value.js';

/** Makes the error of input that was refused. It keeps the stack, which leads to the call. */
export const explainRefusal = (refused: InputRefusal): VoisnapError => {
  const { operation, refusal, stack } = refused;
  const message = sentences[refusal.problem](refusal, operation);
  const error = createError(refused, message);
  // V8 begins a stack with name and message.
  const described = () => `${error.name}: ${error.message}`;
  if (stack !== undefined) error.stack = stack.replace(/^Error(?:: )?(?=\n|$)/, described);
  return error;
};

const createError = ({ operation, refusal: { field } }: InputRefusal, message: string) =>
  field === undefined
    ? new ConfigurationError(`${message} Nothing was sent.`)
    : new ValidationError(`${operation.id}: ${field}: ${message} Nothing was sent.`, {
        errors: [{ field, message }],
      });

type Explain = (refusal: Refusal, operation: Called) => string;

const sentences: Readonly<Record<InputProblem, Explain>> = {
  'path-type': ({ value }) => `It must be a string, but is ${showValue(value)}.`,
  'path-name': ({ value }) => `It must name one resource, but is ${showValue(value)}.`,
  'half-character': () =>
    'It contains half of a surrogate pair: the text was cut, or it is not text.',
  query: ({ value }) =>
    `The parameters must be an object with their names, but are ${showValue(value)}.`,
  'query-type': (refusal, operation) => explainParameter(refusal, operation),
  'json-throws': ({ value }) =>
    `It cannot be written as JSON: ${value instanceof Error ? value.message : showValue(value)}.`,
  'json-nothing': ({ value }) => `It cannot be written as JSON: it is ${showValue(value)}.`,
  'json-loses': ({ value }) => `JSON cannot carry ${nameLost(value)}.`,
  'extra-body-get': (_refusal, { id }) =>
    `extraBody: ${id} has no body, because it is a GET. Pass additional parameters in the option query.`,
  'extra-body-type': ({ value }, { id }) =>
    `extraBody can only be merged into an object, but the body of ${id} is ${showValue(value)}.`,
};

const explainParameter: Explain = ({ field = '', value }, operation) => {
  if (value === null) return 'It is null: leave it out, or pass undefined, for no filter.';
  const misplaced = findMisplacedOption(operation, field);
  if (misplaced !== undefined) return `${misplaced}.`;
  const shown = value instanceof Date ? 'an invalid Date' : showValue(value);
  return `It must be text, a finite number, a boolean, a Date or an array of them, but is ${shown}.`;
};

const nameLost = (value: unknown): string => {
  if (value instanceof Date) return 'an invalid Date';
  if (typeof value === 'object') return 'a Map or a Set';
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
};
