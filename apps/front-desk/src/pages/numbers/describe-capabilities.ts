import { nameToLabel } from '../../look/name-to-label.js';

const words: Readonly<Record<string, string>> = { voice: 'calls', sms: 'texts', mms: 'pictures' };

/** Says what a number can be used for: 'Calls, texts'. */
export const describeCapabilities = (capabilities: readonly string[] | null | undefined): string =>
  capabilities === null || capabilities === undefined || capabilities.length === 0
    ? '–'
    : nameToLabel(capabilities.map((each) => words[each] ?? each).join(', '));
