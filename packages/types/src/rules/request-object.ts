import { type Explain, type FieldIssue, fieldMessage, secretMessage } from './field-message.js';
import { findSlip } from './find-slip.js';

/** Wrong names that can only mean a known field, by the name of that field. They are rejected like slips. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const findIntendedName = (
  name: string,
  known: readonly string[],
  synonyms: Synonyms,
): string | undefined =>
  findSlip(name, known) ??
  Object.entries(synonyms).find(([, names]) => findSlip(name, names, { codes: true }))?.[0];

/**
 * Creates the message for an unknown name. The issue is certain for a slip; any other name may exist in the API.
 *
 * @param listKnown - returns the known names.
 */
export const unknownFieldMessage =
  (listKnown: () => readonly string[], synonyms: Synonyms = {}): Explain =>
  (issue) => {
    const known = listKnown();
    const name = String(issue.path?.at(-1));
    const meant = findIntendedName(name, known, synonyms);
    const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
    if (meant !== undefined) {
      issue.meant = meant;
      return `unknown field ${shown}: did you mean "${meant}"?`;
    }
    issue.assumption = 'unknown-field';
    if (known.length === 0) return `unknown field ${shown}: no fields are known here`;
    return `unknown field ${shown}: the known fields are ${known.join(', ')}`;
  };

const partMessage = fieldMessage('an object');
const wholeMessage = fieldMessage('an object', 'required');
const textMessage = secretMessage('an object');

/** A whole request that is no object is certainly wrong. A text may be a password or a key: it is not shown. */
export const requestObjectMessage = (issue: FieldIssue): string => {
  if (issue.path?.length) return partMessage(issue);
  return typeof issue.input === 'string' ? textMessage(issue) : wholeMessage(issue);
};
