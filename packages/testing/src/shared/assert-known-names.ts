import { suggestName } from './nearest-name.js';
import { showValue } from './show-value.js';

/**
 * Refuses options that are not known, so that a slip does not go unnoticed.
 * @throws TypeError that names the nearest known option, or says that this is no object.
 */
export function assertKnownNames(options: object, known: readonly string[], where: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    const shape = `{ ${known.join(', ')} }`;
    throw new TypeError(`${where} takes an object, ${shape}, and was given ${showValue(options)}.`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const advice = suggestName(name, known, `The known ones are ${known.join(', ')}.`);
    throw new TypeError(`${where} knows no option "${name}". ${advice}`);
  }
}
