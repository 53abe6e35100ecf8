import { ConfigurationError } from '@voisnap/core/errors';
import {
  findNearestName,
  isPlainObject,
  type OptionCheck,
  showOption,
} from '@voisnap/core/options';
import { KNOWN_WEBHOOK_EVENTS } from '@voisnap/types/operations';

const known: readonly string[] = KNOWN_WEBHOOK_EVENTS;

/** Checks the functions by type of event. A misspelt type would never be called, silently. */
export const checkHandlers: OptionCheck = (name, value) => {
  const wanted = `${name} must be an object with a function for each type of event, such as { SessionEnded: async (event) => {} }; `;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigurationError(`${wanted}got ${showOption(value)}.`);
  }
  const unknown = Object.keys(value).find((type) => !known.includes(type));
  if (unknown !== undefined) throw new ConfigurationError(describeUnknown(name, unknown));
  // Not Object.entries: the functions may be methods of a class.
  for (const type of known) {
    const handler: unknown = Reflect.get(value, type);
    if (handler === undefined || typeof handler === 'function') continue;
    throw new ConfigurationError(
      `${name}.${type} must be a function, but is ${showOption(handler)}.`,
    );
  }
  // A promise, a Map or the methods of a class have no keys, so their names were not compared.
  if (isPlainObject(value) || known.some((type) => type in value)) return;
  const found = Object.prototype.toString.call(value).slice(8, -1);
  throw new ConfigurationError(`${wanted}this ${found} has none.`);
};

const describeUnknown = (name: string, type: string): string => {
  const nearest = findNearestName(type, known);
  return (
    `Unknown type of event ${JSON.stringify(type)} in ${name}.` +
    (nearest
      ? ` Did you mean ${nearest}?`
      : ` Known: ${known.join(', ')}. For a type that is newer than this version, pass onUnknown.`)
  );
};
