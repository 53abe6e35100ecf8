import { suggestName } from './nearest-name.js';
import { showValue } from './show-value.js';

/**
 * Checks that an object has known options only, so that a typo does not go unnoticed.
 * @throws TypeError that names the nearest known option; also for a value that is not an object.
 */
export function assertKnownNames(options: object, known: readonly string[], where: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    const shape = `{ ${known.join(', ')} }`;
    throw new TypeError(`${where} takes an object, ${shape}; got ${showValue(options)}.`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const advice = suggestName(name, known, 'options');
    throw new TypeError(`${where} has no option "${name}". ${advice}`);
  }
}
