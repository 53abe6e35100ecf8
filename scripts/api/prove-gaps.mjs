// Proves that the search for gaps finds each kind of gap: in a reference that lacks one text.
import { findGaps } from './find-gaps.mjs';
import { writePages } from './write-pages.mjs';

const empty = { text: '', throws: [], examples: [], parameters: {} };

/** Changes one symbol, or leaves it out where `change` returns nothing. */
const replace = (symbols, name, change) =>
  symbols.flatMap((symbol) => (symbol.name === name ? (change(symbol) ?? []) : [symbol]));

const silence = (members, name) =>
  members.map((member) =>
    member.name === name
      ? {
          ...member,
          comment: empty,
          calls: member.calls.map((call) => ({ ...call, comment: empty })),
        }
      : member,
  );

const silencing = (member) => (symbol) => ({ ...symbol, members: silence(symbol.members, member) });

/** A symbol that stands in every release, what is taken from it, and what has to be said then. */
const kinds = {
  'a type without text': [
    'RequestOptions',
    (symbol) => ({ ...symbol, comment: empty }),
    'options.md: RequestOptions has no text',
  ],
  'a field without text': [
    'RequestOptions',
    silencing('timeout'),
    'options.md: RequestOptions: `timeout` has no text',
  ],
  'a method without text': ['Agents', silencing('get'), 'agents.md: agents.get() has no text'],
  'a parameter without text': [
    'constructEvent',
    (symbol) => ({
      ...symbol,
      comment: { ...symbol.comment, parameters: {} },
      calls: symbol.calls.map((call) => ({
        ...call,
        comment: { ...call.comment, parameters: {} },
        parameters: call.parameters.map((one) => ({ ...one, type: 'string' })),
      })),
    }),
    'receiving-webhooks.md: constructEvent: `rawBody` has no text',
  ],
  'a constant without text': [
    'KNOWN_CHANNELS',
    (symbol) => ({ ...symbol, comment: empty }),
    'Constants: `KNOWN_CHANNELS` has no text',
  ],
};

const copy = (symbols) => symbols.map((symbol) => ({ ...symbol }));

/** A page that says nothing about one name, as if its writer had forgotten it. */
const proveMissing = (reference) => {
  const texts = new Map(reference.texts);
  texts.set('agents.md', texts.get('agents.md').replace(/^\| `temperature` .*\n/gm, ''));
  const found = findGaps({ ...reference, texts });
  return found.some((gap) => gap === 'agents.md: AgentLlm.temperature is missing')
    ? []
    : ['the check does not find a field that is missing'];
};

/** What the search for gaps does not find, a sentence each. */
export const proveGaps = (symbols, openApi) => {
  const missed = Object.entries(kinds).flatMap(([title, [name, change, expected]]) => {
    const gaps = findGaps(writePages(replace(copy(symbols), name, change), openApi));
    return gaps.some((gap) => gap.includes(expected)) ? [] : [`the check does not find ${title}`];
  });
  return [...missed, ...proveMissing(writePages(copy(symbols), openApi))];
};
