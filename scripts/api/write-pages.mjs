// The pages of the reference, as Markdown.
import { arrangePages } from './arrange-pages.mjs';
import { writeIndex } from './write-index.mjs';
import { writeSection } from './write-section.mjs';
import { createLinker, writeProse, writeTable, writeType } from './write-text.mjs';

const note =
  '<!-- Written by `npm run generate` from the doc comments of the sources. Do not edit. -->';

const writeContents = ({ sections, rows }) =>
  [
    ...sections.map(({ name, anchor }) => `[${name}](#${anchor})`),
    ...(rows.length > 0 ? [`[Constants](#${rows[0].anchor})`] : []),
  ].join(' · ');

const writeRows = ({ name, rows }, linker) => {
  if (rows.length === 0) return [];
  const lines = rows.map((symbol) => {
    const from = { page: name, folder: symbol.file.split('/')[1], symbol };
    return [
      `\`${symbol.name}\``,
      writeType(symbol.type, from, linker),
      writeProse(symbol.comment.text, from, linker),
      symbol.entries.map((entry) => `\`${entry}\``).join(', '),
    ];
  });
  return ['## Constants', writeTable(['constant', 'type', 'meaning', 'from'], lines)];
};

const ofResources =
  'Every method also rejects with the errors that any call can have: [errors](errors.md). The last argument of each method are the ' +
  '[options](options.md) of the call.';

/** The query parameters of lists stand in the operations, not in the models: they are noted before a page is written. */
const noteQueries = (pages, { findOperation, noteQuery }) => {
  for (const symbol of pages.flatMap(({ sections }) => sections).filter(({ path }) => path)) {
    for (const { name, calls } of symbol.methods) {
      const operation = findOperation([...symbol.path, name].join('.'));
      const query = calls[0].parameters.find((one) => /Params$/.test(one.type));
      if (operation && query) noteQuery(query.type, operation);
    }
  }
};

/** All pages by their file's name, the index included, and the arrangement that they show. */
export const writePages = (symbols, openApi) => {
  const pages = arrangePages(symbols);
  const placed = pages.flatMap(({ sections, rows }) => [...sections, ...rows]);
  const linker = createLinker(placed, ({ anchor }) => anchor);
  noteQueries(pages, openApi);
  const texts = pages.map((page) => {
    const blocks = [
      note,
      `# ${page.title}`,
      `[API reference](README.md) · ${writeContents(page)}`,
      ...(page.isResource ? [ofResources] : []),
      ...page.sections.flatMap((symbol) => writeSection(symbol, page, { ...openApi, linker })),
      ...writeRows(page, linker),
    ];
    return [`${page.name}.md`, `${blocks.join('\n\n')}\n`];
  });
  const foreign = symbols.filter(({ isForeign }) => isForeign);
  return {
    pages,
    texts: new Map([['README.md', `${note}\n\n${writeIndex(pages, foreign)}`], ...texts]),
  };
};
