// Prose, types and tables in Markdown, with links to what they name.

/** The anchor that GitHub makes of a heading. */
const toSlug = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** The anchors of a page's headings, in their order: a repeated one gets a number. */
export const listAnchors = (headings) => {
  const seen = new Map();
  return headings.map((heading) => {
    const slug = toSlug(heading);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
};

/** A code span: in a table the bars of a type would end the cell. */
const writeCode = (text) => {
  const fence = text.includes('`') ? '``' : '`';
  const padding = text.includes('`') ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
};

/** Which package a page's names come from first. */
const nearest = {
  testing: ['testing', 'types', 'sdk', 'core'],
  types: ['types', 'core', 'sdk', 'testing'],
  core: ['core', 'sdk', 'types', 'testing'],
  sdk: ['sdk', 'core', 'types', 'testing'],
};

/** A name that a reader would take for that of an ordinary variable is not linked: `event`, `agent`. */
const isTelling = (name) => /[A-Z]/.test(name) && name.length > 3;

/** Finds what a name on a page means: the symbol of the page's own package, or of the next. */
export const createLinker = (symbols, anchorOf) => {
  const byName = new Map();
  for (const symbol of symbols) {
    byName.set(symbol.name, [...(byName.get(symbol.name) ?? []), symbol]);
  }
  const find = (name, { page, folder }) => {
    const found = byName.get(name) ?? [];
    const order = nearest[folder];
    return (
      found.find((symbol) => symbol.page === page) ??
      order.map((one) => found.find(({ file }) => file.split('/')[1] === one)).find(Boolean)
    );
  };
  const address = (symbol, from) =>
    `${symbol.page === from.page ? '' : `${symbol.page}.md`}#${anchorOf(symbol)}`;
  const link = (name, from) => {
    const symbol = isTelling(name) ? find(name, from) : undefined;
    return symbol === undefined || symbol === from.symbol ? undefined : address(symbol, from);
  };
  return { find, link };
};

/** A type as code, in which each name of ours leads to its section. */
export const writeType = (text, from, linker) => {
  if (text.includes('`')) return writeCode(text);
  const parts = text.split(/('(?:[^'\\]|\\.)*'|\b[A-Za-z_$][\w$]*\b)/);
  const pieces = [];
  for (const part of parts) {
    const address = /^[A-Z]/.test(part) ? linker.link(part, from) : undefined;
    if (address !== undefined) pieces.push({ text: part, address });
    else if (pieces.length === 0 || pieces.at(-1).address) pieces.push({ text: part });
    else pieces.at(-1).text += part;
  }
  return pieces
    .filter((piece) => piece.text !== '')
    .map(({ text: piece, address }) => {
      if (address) return `[\`${piece}\`](${address})`;
      const [, before, middle, after] = piece.match(/^(\s*)(.*?)(\s*)$/s);
      return middle === '' ? piece : `${before}\`${middle}\`${after}`;
    })
    .join('');
};

/** A doc comment: code spans that are names of ours become links. */
export const writeProse = (text, from, linker) =>
  text
    .split(/(```[\s\S]*?```|`[^`]+`)/)
    .map((part) => {
      if (!part.startsWith('`')) return part.replaceAll('<', '\\<');
      const name = part.slice(1, -1);
      const address = /^\w+$/.test(name) ? linker.link(name, from) : undefined;
      return address === undefined ? part : `[${part}](${address})`;
    })
    .join('');

const toCell = (text) =>
  text
    .replaceAll(/\n\s*\n/g, '<br>')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

/** A table; columns without any text are left out, but for the last. */
export const writeTable = (columns, rows) => {
  const cells = rows.map((row) => row.map((cell) => toCell(cell ?? '')));
  const line = (row) => `| ${row.join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---').join('|')}|`, ...cells.map(line)].join('\n');
};
