import { KNOWN_LANGUAGES } from '@voisnap/types/models';
import type { Options } from '../../look/select-field.js';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** A language in words: 'de-DE' is 'German (Germany)'. Codes that nobody knows stay codes. */
export const describeLanguage = (code: string): string => {
  if (code === 'auto') return 'Detect the language';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

/** All languages that agents are known to speak. */
export const languages: Options = KNOWN_LANGUAGES.map(
  (code) => [code, describeLanguage(code)] as const,
).sort(([, one], [, other]) => one.localeCompare(other));
