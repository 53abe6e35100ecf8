import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as sdk from '../src/index.js';
import { VoisnapError } from '../src/index.js';
import { provokedErrors } from './error-texts.js';

// docs/errors.md has each class, and quotes only messages that are thrown.

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** The sections of classes, by the name of the class. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

const quotes = [...sections].flatMap(([name, section]) =>
  [...section.matchAll(/^### "(.*)"$/gm)].map(([, quote = '']) => [name, quote] as const),
);

const classes = Object.entries(sdk).filter(
  ([, value]) =>
    typeof value === 'function' &&
    (value === VoisnapError || value.prototype instanceof VoisnapError),
);

const quoteForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const toPattern = (quote: string): RegExp =>
  new RegExp(`^${quote.split('…').map(quoteForPattern).join('[^]*')}$`);

const commonFields = new Set([
  ...Object.getOwnPropertyNames(new VoisnapError('of the test')),
  'cause',
]);

describe('the page of errors', () => {
  it('has a section for each class that the SDK exports, and for no other', () => {
    expect([...sections.keys()].sort()).toEqual(classes.map(([name]) => name).sort());
    expect(classes.length).toBeGreaterThan(15);
  });

  it.each([...sections])(
    'says cause, fields and remedy of %s, and quotes a message',
    (_name, section) => {
      for (const part of ['**Cause.**', '**Fields.**', '**Remedy.**', '\n### "']) {
        expect(section).toContain(part);
      }
    },
  );

  it('quotes each message that is provoked here', () => {
    expect(quotes.map(([, quote]) => quote).sort()).toEqual(Object.keys(provokedErrors).sort());
  });

  it.each(quotes)('quotes what a %s says: %s', async (name, quote) => {
    const error = await provokedErrors[quote]?.();
    expect(error?.name).toBe(name);
    expect(error?.message).toMatch(toPattern(quote));
    const own = Object.getOwnPropertyNames(error).filter((field) => !commonFields.has(field));
    for (const field of own) expect(sections.get(name)).toContain(`\`${field}`);
  });
});
