// What a Markdown page names that must exist: links, paths, npm scripts, entries of our packages.

import { retiredInComments, retiredNames, retiredWords } from './retired-words.mjs';

/** Names that look like files of the repository, and are those of a user's own project. */
const filesOfUsers = new Set([
  'agents.test.mjs',
  'describe-failure.ts',
  'app.mjs',
  'seed.json',
  'next.config.js',
  'tsconfig.json',
]);

const extension = /\.(c|m)?(ts|js)$|\.(json|jsonc|md|ya?ml)$/;
const rootFolder = /^(packages|apps|docs|scripts|src|test|\.changeset|\.ci)\//;
const pathCharacters = /^[\w.*-]+(\/[\w.*-]+)*\/?$/;

/** Whether a code span is the path of a file (`src/index.ts`) or of a folder (`models/`). */
const isPath = (span) =>
  pathCharacters.test(span) &&
  !filesOfUsers.has(span) &&
  !span.startsWith('node_modules/') &&
  (extension.test(span) || rootFolder.test(span) || span.endsWith('/'));

const findScripts = (code) =>
  [...code.matchAll(/\bnpm (?:run|start)\b([^\n`|&;]*)/g)].map(([command, rest]) => ({
    kind: 'script',
    target: command.startsWith('npm start') ? 'start' : rest.match(/(?:^|\s)([a-z][\w:-]*)/)?.[1],
    folder: rest.match(/--prefix (\S+)/)?.[1] ?? '.',
  }));

const findEntries = (code) =>
  [...code.matchAll(/@voisnap\/(?!source\b)[a-z][\w-]*(?:\/[a-z][\w-]*)*/g)].map(([target]) => ({
    kind: 'entry',
    target,
  }));

const findPrograms = (code) =>
  [...code.matchAll(/\bnode (scripts\/[\w./-]+)/g)].map(([, target]) => ({ kind: 'path', target }));

const findInCode = (code) => [...findScripts(code), ...findEntries(code), ...findPrograms(code)];

/** The name of an app, in which a retired word stands. */
const appName = /\bfront[ -]desk\b/gi;

const findWords = (line, words) =>
  [...words.keys()]
    .filter((word) => new RegExp(`\\b${word}s?\\b`, 'i').test(line.replace(appName, '')))
    .map((target) => ({ kind: 'word', target, instead: words.get(target) }));

const findInProse = (line) => {
  const spans = [...line.matchAll(/`([^`]+)`/g)].map(([, span]) => span);
  const links = [...line.matchAll(/(?:\]\(|\b(?:src|srcset|href)=")([^)"\s]+)[)"]/g)].map(
    ([, target]) => ({
      kind: 'link',
      target,
    }),
  );
  const paths = spans.filter(isPath).map((target) => ({ kind: 'path', target }));
  const words = line.replace(/`[^`]*`/g, '').replace(/\[[^\]]*\]\([^)]*\)/g, '');
  const pointers = [...words.matchAll(/\bsee (?:below|above)\b/gi)].map(([target]) => ({
    kind: 'pointer',
    target,
  }));
  const retired = findWords(words, retiredWords);
  return [...links, ...paths, ...pointers, ...retired, ...spans.flatMap(findInCode)];
};

/** Everything that a page names, each with its line. */
export const findMentions = (text) => {
  let inFence = false;
  return text.split('\n').flatMap((line, index) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) inFence = !inFence;
    const found = isFence ? [] : inFence ? findInCode(line) : findInProse(line);
    return found.map((mention) => ({ ...mention, line: index + 1 }));
  });
};

/** What code and its comments name: pages, decisions by their number, and names and words that they should not. */
export const findMentionsInCode = (text) =>
  text.split('\n').flatMap((line, index) => {
    const pages = [...line.matchAll(/\bdocs\/[\w./-]+\.md(?:#[\w-]+)?/g)];
    const decisions = [...line.matchAll(/\bdecisions? (\d{4})\b/g)];
    const names = [...line.matchAll(/\b[A-Za-z]+\b/g)].filter(([name]) => retiredNames.has(name));
    const isComment = /^\s*(?:\/\*\*|\*|\/\/) /.test(line);
    const words = isComment ? findWords(line, retiredInComments) : [];
    return [
      ...words.map((word) => ({ ...word, line: index + 1 })),
      ...names.map(([target]) => ({ kind: 'name', target, line: index + 1 })),
      ...pages.map(([target]) => ({ kind: 'page', target, line: index + 1 })),
      ...decisions.map(([, target]) => ({ kind: 'decision', target, line: index + 1 })),
    ];
  });

/** The anchors that GitHub makes of a page's headings. */
export const findAnchors = (text) => {
  const seen = new Map();
  const anchors = new Set();
  for (const [, heading] of text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
};
