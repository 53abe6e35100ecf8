// The index of the reference.
import { pageTitles } from './page-titles.mjs';
import { writeTable } from './write-text.mjs';

const groups = [
  ['Resources of the client', ({ isResource }) => isResource],
  ['The client, its options and results', ({ folders }) => folders.has('sdk')],
  ['The mock', ({ folders }) => folders.has('testing')],
  ['Types, schemas and operations', ({ folders }) => folders.has('types')],
  ['The HTTP client', () => true],
];

/** The packages whose entries export something of a page, without the types that every package exports again. */
const listFolders = ({ sections, rows }) =>
  new Set(
    [...sections, ...rows].flatMap(({ entries }) => entries.map((name) => name.split('/')[1])),
  );

const tellAbout = (page) => {
  if (pageTitles.has(page.name)) return pageTitles.get(page.name)[1];
  const names = [...page.sections, ...page.rows].map(({ name }) => `\`${name}\``);
  if (page.isResource) return page.purpose;
  return names.length > 6
    ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`
    : names.join(', ');
};

const writeGroups = (pages) => {
  const left = pages.map((page) => ({ ...page, folders: listFolders(page) }));
  const placed = new Map(groups.map(([title]) => [title, []]));
  for (const page of left) {
    const [title] = groups.find(([, fits]) => fits(page));
    placed.get(title).push(page);
  }
  return [...placed]
    .filter(([, own]) => own.length > 0)
    .flatMap(([title, own]) => [
      `## ${title}`,
      writeTable(
        ['page', 'about'],
        own.map((page) => [`[${page.title}](${page.name}.md)`, tellAbout(page)]),
      ),
    ]);
};

const writeNames = (pages) => {
  const all = pages.flatMap((page) =>
    [...page.sections, ...page.rows].map(({ name, anchor, entries }) => ({
      name,
      line: [
        `[\`${name}\`](${page.name}.md#${anchor})`,
        entries.map((entry) => entry.replace('@voisnap/', '')).join(', '),
      ],
    })),
  );
  all.sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return writeTable(
    ['name', 'exported by `@voisnap/…`'],
    all.map(({ line }) => line),
  );
};

const writeForeign = (foreign) =>
  foreign.map(({ name, file, entries }) => {
    const [, owner] = file.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
    return `\`${entries.join('`, `')}\` exports \`${name}\` of ${owner} as it is.`;
  });

/** The text of docs/api/README.md. */
export const writeIndex = (pages, foreign) => {
  const blocks = [
    '# API reference',
    'Every public class, function, type and field of the packages, from the doc comments of the sources. The guides are in [docs](../README.md).',
    ...writeGroups(pages),
    '## Every name',
    writeNames(pages),
    writeForeign(foreign).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
};
