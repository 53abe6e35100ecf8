// Writes what the published packages have in common, each from one place: in package.json the repository's
// address, keywords, how it is published, and `typesVersions`, made from `exports`, for TypeScript's node10
// resolution, which reads no `exports`, and the condition `production`; the licence; in README.md the links, which are absolute, because npm
// shows it without its repository, and the SDK's table of methods. With --check it writes nothing and fails
// where something differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import process from 'node:process';
import { listResources } from './list-resources.mjs';
import { repository } from './repository.mjs';

const keywords = {
  shared: ['voisnap', 'voice-ai', 'voice-agent', 'telephony', 'phone', 'outbound-calls'],
  core: ['http-client', 'retry', 'rate-limit', 'pagination', 'typescript'],
  types: ['zod', 'types', 'openapi', 'webhooks', 'typescript'],
  sdk: ['sdk', 'api-client', 'ai', 'agents', 'webhooks', 'typescript'],
  testing: ['mock', 'testing', 'webhooks', 'vitest', 'jest', 'playwright', 'typescript'],
};
const packages = Object.keys(keywords).filter((name) => name !== 'shared');

/** The types of each subpath, for resolutions that read no `exports`: those of CommonJS. */
const mapTypes = (exports) => {
  const subpaths = Object.entries(exports).filter(([, target]) => target.require?.types);
  return Object.fromEntries(
    subpaths
      .filter(([subpath]) => subpath !== '.')
      .map(([subpath, { require }]) => [subpath.slice(2), [require.types]]),
  );
};

/** The packages that are also built with short messages, into `dist/production`. */
const shortened = ['core'];

/** The files of the build with short messages, by the conditions of the other; the types are the same. */
const findShort = (target) =>
  Object.fromEntries(
    Object.entries(target).map(([condition, path]) => [
      condition,
      condition === 'types' ? path : path.replace('./dist/', './dist/production/'),
    ]),
  );

/** Adds the condition `production` to what each entry has for `import`. For `require` there is no such build. */
const addProduction = (exports) =>
  Object.fromEntries(
    Object.entries(exports).map(([subpath, target]) => {
      if (typeof target === 'string') return [subpath, target];
      const { '@voisnap/source': source, import: esm, require: cjs } = target;
      const production = { import: findShort(esm) };
      return [subpath, { '@voisnap/source': source, production, import: esm, require: cjs }];
    }),
  );

const completeManifest = (name, manifest) => {
  const directory = `packages/${name}`;
  const types = mapTypes(manifest.exports);
  const head = {
    name: manifest.name,
    version: manifest.version,
    description: manifest.description,
    keywords: [...keywords.shared, ...keywords[name]],
    license: manifest.license,
    author: 'Voisnap for TypeScript contributors',
    homepage: `${repository}/tree/main/${directory}#readme`,
    bugs: { url: `${repository}/issues` },
    repository: { type: 'git', url: `git+${repository}.git`, directory },
  };
  return {
    ...head,
    ...manifest,
    ...head,
    exports: shortened.includes(name) ? addProduction(manifest.exports) : manifest.exports,
    files: [...new Set([...manifest.files, 'CHANGELOG.md'])].sort(byExclusion),
    typesVersions: Object.keys(types).length > 0 ? { '*': types } : undefined,
    publishConfig: { access: 'public', provenance: true },
  };
};

/** What is left out stands last, because each line of `files` overrules those before it. */
const byExclusion = (one, other) => Number(one.startsWith('!')) - Number(other.startsWith('!'));

/** A link of a README as it has to be on npm: absolute, to a file or folder that there is. */
const completeLink = (name, link) => {
  const [, path = link, anchor = ''] = link.match(/^([^#]*)(#.*)?$/) ?? [];
  const own = path.match(/^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree)\/main\/(.+)$/)?.[1];
  if (own === undefined && (path === '' || /^[a-z]+:/.test(path))) return link;
  const target = own ?? posix.join('packages', name, path);
  if (!existsSync(target)) throw new Error(`packages/${name}/README.md: ${link} leads nowhere`);
  const isFile = /\.[a-z]+$/.test(target);
  return `${repository}/${isFile ? 'blob' : 'tree'}/main/${target}${anchor}`;
};

const completeReadme = (name, text) =>
  text.replace(/(\]\()([^)\s]+)(\))/g, (_, before, link, after) =>
    [before, completeLink(name, link), after].join(''),
  );

/** Fills in the table between `<!-- methods -->` and `<!-- /methods -->`, where a README has one. */
const completeMethods = (text) =>
  text.replace(/(<!-- methods.* -->\n)[\s\S]*?(<!-- \/methods -->)/, (_, before, after) => {
    const rows = listResources().map(
      ({ path, methods }) => `| \`${path}\` | \`${methods.join(' ')}\` |\n`,
    );
    return [before, '| resource | methods |\n', '|---|---|\n', ...rows, after].join('');
  });

const licence = readFileSync('LICENSE', 'utf8');
const check = process.argv.includes('--check');
const stale = [];
const write = (file, complete) => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = complete(before);
  if (after === before) return;
  if (check) stale.push(file);
  else writeFileSync(file, after);
};

for (const name of packages) {
  const folder = join('packages', name);
  write(join(folder, 'package.json'), (text) => {
    const manifest = completeManifest(name, JSON.parse(text));
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
  write(join(folder, 'LICENSE'), () => licence);
  write(join(folder, 'README.md'), (text) => completeMethods(completeReadme(name, text)));
}
if (stale.length > 0) {
  console.error(`Not as scripts/write-manifests.mjs writes them: ${stale.join(', ')}`);
  console.error('Run npm run manifests');
  process.exit(1);
}
