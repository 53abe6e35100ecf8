// Holds what a page names against the repository.
import { posix } from 'node:path';
import { repository as address } from '../repository.mjs';
import { findAnchors, findMentions, findMentionsInCode } from './find-mentions.mjs';
import { retiredNames } from './retired-words.mjs';

/** A link of a README is absolute, because npm shows it without the repository. */
const removeAddress = (target) =>
  ['blob', 'tree'].reduce((link, kind) => link.replace(`${address}/${kind}/main/`, '/'), target);

/**
 * @param {{ files: ReadonlyMap<string, () => string> }} repository each path with what reads it
 * @param {(path: string) => boolean} isInstalled whether a path exists below a `node_modules`
 */
export const createChecker = ({ files }, isInstalled = () => false) => {
  const paths = [...files.keys()];
  const folders = new Set(
    paths.flatMap((path) => {
      const parts = path.split('/').slice(0, -1);
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  const everything = [...paths, ...folders];
  const manifests = new Map(
    paths
      .filter((path) => /(^|^(packages|apps)\/[^/]+\/)package\.json$/.test(path))
      .map((path) => [posix.dirname(path), JSON.parse(files.get(path)())]),
  );
  const entries = new Set(
    [...manifests.values()].flatMap(({ name, exports = {} }) =>
      Object.keys(exports).map((subpath) => posix.join(name, subpath)),
    ),
  );

  const exists = (path) => files.has(path) || folders.has(path);
  /** A path may leave out where it begins: `src/index.ts` of a package, `retry/retry.ts`. */
  const findPath = (target) => {
    const wanted = target.replace(/^\.\//, '').replace(/\/$/, '');
    if (!wanted.includes('*')) {
      return everything.some((path) => path === wanted || path.endsWith(`/${wanted}`));
    }
    const pattern = wanted.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
    return everything.some((path) => new RegExp(`(^|/)${pattern}$`).test(path));
  };

  const checkLink = (page, target) => {
    const own = removeAddress(target);
    if (/^[a-z]+:/.test(own)) return undefined;
    const [path, anchor] = own.split('#');
    const base = path.startsWith('/') ? '' : posix.dirname(page);
    const linked = path === '' ? page : posix.join(base, path).replace(/^\/|\/$/g, '');
    if (!exists(linked)) return `the link ${target} leads nowhere`;
    if (anchor === undefined || !linked.endsWith('.md')) return undefined;
    return findAnchors(files.get(linked)()).has(anchor)
      ? undefined
      : `the link ${target} names a heading that ${linked} does not have`;
  };

  const checks = {
    link: (page, { target }) => checkLink(page, target),
    page: (_, { target }) => checkLink('', target),
    path: (page, { target }) =>
      findPath(target) || exists(posix.join(posix.dirname(page), target)) || isInstalled(target)
        ? undefined
        : `there is no file or folder ${target}`,
    // Of the folder that the command names, or of the page's own package.
    script: (page, { target, folder }) =>
      [folder, posix.dirname(page)].some((each) => manifests.get(each)?.scripts?.[target])
        ? undefined
        : `there is no script "${target}" in ${posix.join(folder, 'package.json')}`,
    entry: (_, { target }) => (entries.has(target) ? undefined : `no package exports ${target}`),
    decision: (_, { target }) =>
      paths.some((path) => path.startsWith(`docs/decisions/${target}-`))
        ? undefined
        : `there is no decision ${target}`,
    name: (_, { target }) => `say "${retiredNames.get(target)}", not "${target}"`,
    word: (_, { target, instead }) => `say "${instead}", not "${target}"`,
    pointer: (_, { target }) => `"${target}" names no section: write a link to it`,
  };

  /** What is wrong with a page or a source file, a sentence each. */
  return (page) => {
    const text = files.get(page)();
    const mentions = page.endsWith('.md') ? findMentions(text) : findMentionsInCode(text);
    return mentions.flatMap((mention) => {
      const problem = checks[mention.kind](page, mention);
      return problem === undefined ? [] : [`${page}:${mention.line}: ${problem}`];
    });
  };
};
