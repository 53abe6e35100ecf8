// The code in the project's Markdown, and where its imports lead.
import { spawnSync } from 'node:child_process';

/** Files that git knows, or would. */
export const listFiles = (...patterns) =>
  spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    encoding: 'utf8',
  })
    .stdout.split('\n')
    .filter(Boolean);

/** The fenced blocks of a language, each with the line it starts on and the line above its fence. */
export const findMarkdownSamples = (text, languages = ['ts', 'typescript']) =>
  [...text.matchAll(new RegExp(`^\`\`\`(${languages.join('|')})\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => {
      const before = text.slice(0, match.index).trimEnd().split('\n');
      const line = text.slice(0, match.index).split('\n').length + 1;
      return { line, language: match[1], code: match[2], above: before.at(-1) };
    },
  );

/**
 * The samples of a page that are files of an app: their first line names them (`// app.ts`). They import each other, and
 * those of the README in the page's folder.
 */
export const findGuideFiles = (text, readme = '') => {
  const named = (page) =>
    findMarkdownSamples(page).flatMap(({ code, line }) => {
      const [, name] = code.match(/^\/\/ ([\w./-]+\.ts)\n/) ?? [];
      return name === undefined ? [] : [{ name, code, line }];
    });
  const own = named(text);
  const isOwn = new Set(own.map(({ name }) => name));
  const shared = named(readme).filter(({ name }) => !isOwn.has(name));
  if (own.length === 0) return [];
  // A page whose files stand in `lib/` has the shared ones there too.
  const folder = own.some(({ name }) => name.startsWith('lib/')) ? 'lib/' : '';
  return [...own, ...shared.map((file) => ({ ...file, name: `${folder}${file.name}`, line: 0 }))];
};

/** Where samples find the packages: their sources. Relative to the root of the repository. */
export const samplePaths = {
  '@voisnap/testing': 'packages/testing/src/index.ts',
  '@voisnap/testing/contract': 'packages/testing/src/contract/index.ts',
  '@voisnap/testing/fixtures': 'packages/testing/src/emulator/fixtures/index.ts',
  '@voisnap/testing/jest': 'packages/testing/src/runners/jest/index.ts',
  '@voisnap/testing/vitest': 'packages/testing/src/runners/vitest/index.ts',
  '@voisnap/testing/web': 'packages/testing/src/web.ts',
  '@voisnap/core': 'packages/core/src/index.ts',
  '@voisnap/types': 'packages/types/src/index.ts',
  '@voisnap/types/*': 'packages/types/src/*/index.ts',
  '@voisnap/sdk': 'packages/sdk/src/index.ts',
  '@voisnap/sdk/http-client': 'packages/sdk/src/http-client.ts',
  '@voisnap/sdk/opentelemetry': 'packages/sdk/src/opentelemetry.ts',
  '@voisnap/sdk/*': 'packages/sdk/src/entries/*.ts',
  pg: 'apps/front-desk/node_modules/@types/pg',
  'hono/*': 'packages/sdk/node_modules/hono/dist/types/*',
  '@hono/*': 'packages/sdk/node_modules/@hono/*',
  '@nestjs/*': 'packages/sdk/node_modules/@nestjs/*',
  '@opentelemetry/*': 'packages/sdk/node_modules/@opentelemetry/*',
  pino: 'packages/sdk/node_modules/pino',
  'aws-lambda': 'packages/sdk/node_modules/@types/aws-lambda',
  express: 'packages/sdk/node_modules/@types/express',
  fastify: 'packages/sdk/node_modules/fastify',
  hono: 'packages/sdk/node_modules/hono',
  'reflect-metadata': 'packages/sdk/node_modules/reflect-metadata',
  zod: 'packages/types/node_modules/zod',
  undici: 'packages/core/node_modules/undici',
  vitest: 'node_modules/vitest',
};
