// What the pages of the reference leave out, or name without saying what it is.

const isTable = (line) => line.startsWith('|');
const isRule = (line) => line.startsWith('|--');

/** The cells of a row; a bar with a backslash is text. */
const readCells = (line) =>
  line
    .slice(2, -2)
    .split(/(?<!\\) \| ?/)
    .map((cell) => cell.trim());

/** The sections of a page: heading, lines, and the rows of its tables with their columns. */
const readSections = (text) => {
  const sections = [];
  let columns;
  let inFence = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) inFence = !inFence;
    const heading = inFence ? undefined : line.match(/^#{1,3} (.*)$/)?.[1];
    if (heading !== undefined) sections.push({ heading, prose: [], rows: [] });
    const section = sections.at(-1);
    if (!isTable(line)) columns = undefined;
    if (
      section === undefined ||
      heading !== undefined ||
      inFence ||
      line === '' ||
      line === '```' ||
      isRule(line)
    ) {
      continue;
    }
    if (!isTable(line)) section.prose.push(line);
    else if (columns === undefined) columns = readCells(line);
    else
      section.rows.push(Object.fromEntries(readCells(line).map((cell, at) => [columns[at], cell])));
  }
  return sections;
};

/** Whether a line is prose: no kind, route, error, result or link. */
const isSaying = (line) =>
  !/^(\*\w+\* of|`client\.|`[A-Z]+ \/|- | {2}|\[API reference\]|Returns \[?`|Throws:|And from |\|)/.test(
    line,
  );

/** Headings below which tables speak for themselves; the page's title is followed by links. */
const isExempt = (page, { heading, prose }) =>
  page === 'README.md' || heading === 'Constants' || prose[0]?.startsWith('[API reference]');

const findSilent = (page, section) => {
  const { heading, prose, rows } = section;
  const isSilent = !isExempt(page, section) && !prose.some(isSaying);
  const silentRows = rows
    .filter((row) => row.meaning === '')
    .map((row) => `${page}: ${heading}: ${row.parameter ?? row.field ?? row.constant} has no text`);
  return isSilent ? [`${page}: ${heading} has no text`, ...silentRows] : silentRows;
};

const listNames = ({ heading, prose, rows }) => [
  heading,
  ...rows.flatMap((row) => [row.parameter, row.field, row.constant, row.method]).filter(Boolean),
  ...prose.filter((line) => line.startsWith('And from ')),
];

/** Everything that the sections of a symbol name. */
const readNamed = (sections, name) => {
  const begin = sections.findIndex(({ heading }) => heading === name);
  const constants = sections.filter(({ heading }) => heading === 'Constants');
  const rows = constants.flatMap(({ rows: all }) => all.map(({ constant }) => constant));
  if (begin < 0) return rows.includes(`\`${name}\``) ? [] : undefined;
  const after = sections.slice(begin + 1);
  const end = after.findIndex(({ heading }) => !/[.( ]/.test(heading));
  return [sections[begin], ...(end < 0 ? after : after.slice(0, end))].flatMap(listNames);
};

const findMissing = (page, symbol, sections) => {
  const named = readNamed(sections, symbol.name);
  if (named === undefined) return [`${page}: ${symbol.name} is missing`];
  const text = named.join('\n');
  const parameters = symbol.calls.flatMap((call) => call.parameters);
  return [...symbol.members, ...parameters]
    .filter(({ name }) => !text.includes(`${name}\``) && !text.includes(`.${name}()`))
    .map(({ name }) => `${page}: ${symbol.name}.${name} is missing`);
};

/** The gaps of the pages, a sentence each. */
export const findGaps = ({ pages, texts }) => {
  const read = new Map([...texts].map(([page, text]) => [page, readSections(text)]));
  const silent = [...read].flatMap(([page, sections]) =>
    sections.flatMap((section) => findSilent(page, section)),
  );
  const missing = pages.flatMap(({ name, sections, rows }) =>
    [...sections, ...rows].flatMap((symbol) =>
      findMissing(`${name}.md`, symbol, read.get(`${name}.md`)),
    ),
  );
  return [...silent, ...missing];
};
