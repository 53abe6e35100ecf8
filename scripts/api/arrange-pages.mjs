// The pages with their sections, in order, and the anchor of each.
import { choosePages, listClientObjects } from './choose-pages.mjs';
import { byTitle, pageTitles } from './page-titles.mjs';
import { listAnchors } from './write-text.mjs';

const toTitle = (page) => {
  const words = page.replaceAll('-', ' ');
  return `${words[0].toUpperCase()}${words.slice(1)}`;
};

const kinds = ['class', 'function', 'constant', 'interface', 'type'];

/** Constants without members have no section but a row. */
const isRow = ({ kind, members }) => kind === 'constant' && members.length === 0;

const byName = (one, other) => (one.name < other.name ? -1 : Number(one.name > other.name));

/** Functions and classes that users call come first, then the types by name. */
const byImportance = (one, other) =>
  Number(other.path !== undefined) - Number(one.path !== undefined) ||
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
  byName(one, other);

const isConstructed = ({ kind, path, values, construct, bases }) =>
  kind === 'class' &&
  path === undefined &&
  construct !== undefined &&
  bases.length === 0 &&
  values.some((entry) => entry.startsWith('@voisnap/sdk'));

/** What has a heading of its own in a section: the constructor, and each method. */
const listMethods = (symbol) => {
  const owner = symbol.path?.join('.') ?? symbol.name;
  const methods = symbol.members
    .filter(({ calls }) => calls.length > 0)
    .map((member) => ({ ...member, heading: `${owner}.${member.name}()` }));
  if (!isConstructed(symbol)) return methods;
  const { construct } = symbol;
  return [
    {
      name: 'constructor',
      calls: [construct],
      comment: construct.comment,
      heading: `new ${symbol.name}()`,
    },
    ...methods,
  ];
};

const addAnchors = ({ title, sections }) => {
  const headings = [
    title,
    ...sections.flatMap(({ name, methods }) => [name, ...methods.map(({ heading }) => heading)]),
    'Constants',
  ];
  const anchors = listAnchors(headings);
  let at = 1;
  for (const section of sections) {
    section.anchor = anchors[at];
    at += 1;
    for (const method of section.methods) {
      method.anchor = anchors[at];
      at += 1;
    }
  }
  return anchors.at(-1);
};

/** Arranges all symbols: pages by name, and the anchor of each symbol. */
export const arrangePages = (symbols) => {
  const paths = new Map(listClientObjects().map(({ className, path }) => [className, path]));
  const placed = choosePages(symbols).map((symbol) => {
    const isResource = symbol.file.startsWith('packages/sdk/') && paths.has(symbol.name);
    const path = isResource ? paths.get(symbol.name) : undefined;
    return { ...symbol, path };
  });
  const client = symbols.find(({ name }) => name === 'VoisnapClient');
  const purposes = new Map(client?.members.map(({ name, comment }) => [name, comment.text]));
  const pages = new Map();
  for (const symbol of placed) pages.set(symbol.page, [...(pages.get(symbol.page) ?? []), symbol]);
  const arranged = [...pages].map(([name, own]) => {
    const isResource = own.some(({ path }) => path !== undefined);
    const sections = own
      .filter((symbol) => !isRow(symbol))
      .sort(byImportance)
      .map((symbol) => Object.assign(symbol, { methods: listMethods({ ...symbol }) }));
    const page = {
      name,
      title: isResource
        ? `client.${sections[0].path[0]}`
        : (pageTitles.get(name)?.[0] ?? toTitle(name)),
      isResource,
      purpose: purposes.get(sections[0]?.path?.[0]),
      sections,
      rows: own.filter(isRow).sort(byName),
    };
    const rowAnchor = addAnchors(page);
    for (const row of page.rows) row.anchor = rowAnchor;
    return page;
  });
  return arranged.sort(byTitle);
};
