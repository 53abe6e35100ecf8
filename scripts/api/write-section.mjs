// The section of a symbol: what it is, its fields, its methods.
import { findComment, writeCall, writeThrows } from './write-method.mjs';
import { writeProse, writeTable, writeType } from './write-text.mjs';

const describeKind = ({ kind, path, entries }) => {
  const [entry] = entries;
  return path ? `\`client.${path.join('.')}\`` : `*${kind}* of \`${entry}\``;
};

const isSame = (one, other) =>
  one.name === other.name && one.owner === other.owner && one.position === other.position;

/** The public type that a member is inherited from, where its text can be read. Models have all fields in one table. */
const findOrigin = (member, symbol, { from, linker }) => {
  if (symbol.file.startsWith('packages/types/')) return undefined;
  const bases = symbol.bases.map((name) => linker.find(name, from)).filter(Boolean);
  return bases.find(({ members }) => members.some((one) => isSame(one, member)));
};

const writeInherited = (symbol, context) => {
  const found = symbol.members.map((member) => ({
    name: `\`${member.name}\``,
    origin: findOrigin(member, symbol, context),
  }));
  const origins = [...new Set(found.map(({ origin }) => origin))].filter(Boolean);
  return origins.map((origin) => {
    const names = found.filter((one) => one.origin === origin).map(({ name }) => name);
    const address = context.linker.link(origin.name, context.from);
    return `And from [\`${origin.name}\`](${address}): ${names.join(', ')}.`;
  });
};

const writeFields = (symbol, fields, { from, linker, limitsOf }) => {
  if (fields.length === 0) return [];
  const isClass = symbol.kind === 'class' || symbol.kind === 'constant';
  const rows = fields.map((field) => {
    const { text, examples } = field.comment;
    const limits = limitsOf(symbol.name, field.name, text);
    const meaning = [writeProse(text, from, linker), ...limits].join(' ');
    const type = writeType(field.type, from, linker);
    const name = `\`${field.isStatic ? `${symbol.name}.` : ''}${field.name}\``;
    const whole = examples.length > 0 ? `${meaning} ${flatten(examples)}` : meaning;
    return isClass ? [name, type, whole] : [name, type, field.isOptional ? '' : 'yes', whole];
  });
  const columns = isClass ? ['field', 'type', 'meaning'] : ['field', 'type', 'required', 'meaning'];
  return [writeTable(columns, rows)];
};

/** The first example of a field, in a line. */
const flatten = ([example]) => {
  const code = example.replace(/^```\w*\n|\n```$/g, '').trim();
  return code.includes('\n') ? '' : `Example: \`${code}\`.`;
};

/** Methods of a client's resource, with the operation of each. */
const findOperation = ({ path }, method, { findOperation: find, noteQuery }) => {
  if (path === undefined) return undefined;
  const operation = find([...path, method.name].join('.'));
  return operation && { operation, noteQuery };
};

const writeOverview = (symbol, context) => {
  if (symbol.path === undefined || symbol.methods.length === 0) return [];
  const rows = symbol.methods.map((method) => {
    const found = findOperation(symbol, method, context)?.operation;
    const [sentence] = findComment(method).text.match(/^[\s\S]*?[.:](?=\s|$)/) ?? [''];
    return [
      `[\`${method.name}\`](#${method.anchor})`,
      found ? `\`${found.method} ${found.path}\`` : '',
      writeProse(sentence.replace(/:$/, '.'), context.from, context.linker),
    ];
  });
  return [writeTable(['method', 'request', 'what it does'], rows)];
};

const writeMethods = (symbol, methods, context) =>
  methods.flatMap((method) => {
    const operation = findOperation(symbol, method, context)?.operation;
    const ownContext = { from: context.from, linker: context.linker, operation };
    return [`### ${method.heading}`, ...writeCall(method, ownContext)];
  });

const hasSource = ({ kind, source, members }) =>
  kind === 'type' && members.length === 0 && source !== undefined;

/** The blocks of a symbol's section. */
export const writeSection = (symbol, page, options) => {
  const folder = symbol.file.split('/')[1];
  const context = { ...options, from: { page: page.name, folder, symbol } };
  const { from, linker } = context;
  const own = (member) => findOrigin(member, symbol, context) === undefined;
  const fields = symbol.members.filter(({ calls }) => calls.length === 0);
  const methods = symbol.methods.filter((method) => method.name === 'constructor' || own(method));
  const isFunction = symbol.kind === 'function';
  return [
    `## ${symbol.name}`,
    describeKind(symbol),
    ...(isFunction
      ? writeCall({ ...symbol, members: undefined }, { from, linker })
      : [writeProse(symbol.comment.text, from, linker)]),
    ...(hasSource(symbol) ? [`\`\`\`ts\n${symbol.source}\n\`\`\``] : []),
    ...writeOverview(symbol, context),
    ...writeFields(symbol, fields.filter(own), context),
    ...writeInherited(symbol, context),
    ...(isFunction
      ? []
      : [writeThrows(symbol.comment, from, linker), symbol.comment.examples].flat()),
    ...writeMethods(symbol, methods, context),
  ].filter((block) => block !== '');
};
