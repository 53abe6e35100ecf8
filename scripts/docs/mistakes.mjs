// A page with one mistake of each kind, and what the check has to say about it.
import { repository } from '../repository.mjs';

const manifest = JSON.stringify({
  name: '@voisnap/core',
  exports: { '.': {}, './errors': {} },
  scripts: { test: 'vitest' },
});
const others = {
  'package.json': manifest,
  'guide/other.md': '# Other\n\n## A `good` heading\n',
  'packages/core/src/retry/retry.ts': '',
};

/** In two parts, or this file would name the page itself. */
const gone = ['docs', 'gone.md'].join('/');

export const mistakes = {
  'nothing on a page without mistakes': {
    page: '[a](other.md#a-good-heading) `retry/retry.ts` `retry/` `src/retry` `npm run test` `@voisnap/core/errors`',
    others,
    expected: [],
  },
  'a link to a page that does not exist': {
    page: '[a](gone.md)',
    others,
    expected: ['the link gone.md leads nowhere'],
  },
  'a picture that does not exist': {
    page: '<img src="gone.png" alt="A picture">',
    expected: ['the link gone.png leads nowhere'],
  },
  'an absolute link into the repository': {
    page: `[a](${repository}/blob/main/guide/gone.md)`,
    others,
    expected: ['leads nowhere'],
  },
  'a link to a heading that does not exist': {
    page: '[a](other.md#a-heading)',
    others,
    expected: ['names a heading that guide/other.md does not have'],
  },
  'a link to a heading of the same page': {
    page: '# Here\n\n[a](#there)',
    others,
    expected: ['names a heading that guide/page.md does not have'],
  },
  'a file that does not exist': {
    page: 'See `retry/gone.ts`.',
    others,
    expected: ['guide/page.md:1: there is no file or folder retry/gone.ts'],
  },
  'a folder that does not exist': {
    page: 'See `packages/core/src/gone`, and `gone/`.',
    others,
    expected: ['no file or folder packages/core/src/gone', 'no file or folder gone/'],
  },
  'a program that does not exist': {
    page: '```bash\nnode scripts/gone.mjs\n```',
    others,
    expected: ['guide/page.md:2: there is no file or folder scripts/gone.mjs'],
  },
  'an npm script that does not exist': {
    page: '```bash\nnpm run gone\n```',
    others,
    expected: ['there is no script "gone" in package.json'],
  },
  'an entry that no package has': {
    page: "```ts\nimport '@voisnap/core/gone';\n```",
    others,
    expected: ['no package exports @voisnap/core/gone'],
  },
  'a page that a comment names': {
    path: 'packages/core/src/a.ts',
    page: `// ${gone} says why.`,
    others,
    expected: [`packages/core/src/a.ts:1: the link ${gone} leads nowhere`],
  },
  'a decision that a comment names': {
    path: 'packages/core/src/a.ts',
    page: `// Why: ${'decision'} 0099.`,
    others,
    expected: ['there is no decision'],
  },
  'a word that has a better one': {
    page: 'The couriers wait.',
    others,
    expected: ['say "dispatcher", not "courier"'],
  },
  'a word in a comment that has a better one': {
    path: 'packages/core/src/a.ts',
    page: `/** Waits ${['for', 'ever'].join(' ')}. */`,
    others,
    expected: ['say "without end"'],
  },
  'a name in code that has a better one': {
    path: 'packages/core/src/a.ts',
    page: `export class ${['Page', 'Feed'].join('')} {}`,
    others,
    expected: ['say "PagePrefetcher"'],
  },
  'a pointer without a link': {
    page: 'Scripts, see below.',
    others,
    expected: ['"see below" names no section'],
  },
};
