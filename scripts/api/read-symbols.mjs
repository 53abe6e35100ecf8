// Every public symbol of the packages: what it is, where it stands, what it says and what it has.
import { relative } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { readComment } from './read-comment.mjs';
import { readMembers, readSignature } from './read-members.mjs';
import { readType } from './read-type.mjs';

const { SymbolFlags } = ts;

const findKind = (symbol, node) => {
  if (symbol.flags & SymbolFlags.Class) return 'class';
  if (symbol.flags & SymbolFlags.Interface) return 'interface';
  if (symbol.flags & SymbolFlags.TypeAlias) return 'type';
  if (symbol.flags & SymbolFlags.Function) return 'function';
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? 'function'
    : 'constant';
};

/** The names of the types that a class or an interface extends, whole or in part: `Omit<RequestOptions, …>`. */
const readBases = (node) =>
  (node.heritageClauses ?? [])
    .filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap(({ types }) => types.flatMap((type) => type.getText().match(/\b[A-Z]\w*/g) ?? []));

/** The members of an object, if one of them says what it is for; a table of values does not. */
const readDescribed = (type, checker) => {
  const members = readMembers(type, checker);
  return members.some(({ comment }) => comment.text !== '') ? members : [];
};

/** The parts of a symbol that depend on its kind. */
const readParts = (symbol, kind, { node, checker }) => {
  if (kind === 'class' || kind === 'interface') {
    const members = readMembers(checker.getDeclaredTypeOfSymbol(symbol), checker);
    const statics = kind === 'class' ? readMembers(checker.getTypeOfSymbol(symbol), checker) : [];
    return { members: [...statics.filter(({ isStatic }) => isStatic), ...members] };
  }
  if (kind === 'type') {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const hasFields = !type.isUnion() && type.getCallSignatures().length === 0;
    return { members: hasFields ? readMembers(type, checker) : [], source: node.getText() };
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, node);
  const calls = type.getCallSignatures().map((one) => readSignature(one, symbol.name, checker));
  const isNamed = node.type !== undefined && ts.isTypeReferenceNode(node.type);
  return {
    calls: kind === 'function' ? calls : [],
    members: kind === 'constant' && !isNamed ? readDescribed(type, checker) : [],
    type: readType({ type, written: node.type }, checker),
  };
};

const readConstructor = (symbol, node, checker) => {
  const own = node.members?.find(ts.isConstructorDeclaration);
  if (own === undefined) return undefined;
  const [signature] = checker.getTypeOfSymbolAtLocation(symbol, node).getConstructSignatures();
  return signature && readSignature(signature, 'constructor', checker);
};

const readSymbol = (symbol, checker) => {
  const node = symbol.valueDeclaration ?? symbol.declarations[0];
  const file = relative(process.cwd(), node.getSourceFile().fileName);
  const kind = findKind(symbol, node);
  const isForeign = file.includes('node_modules');
  return {
    name: symbol.name,
    kind,
    file,
    isForeign,
    comment: readComment(symbol, checker),
    bases: readBases(node),
    construct: kind === 'class' ? readConstructor(symbol, node, checker) : undefined,
    members: [],
    calls: [],
    ...(isForeign ? {} : readParts(symbol, kind, { node, checker })),
  };
};

/** All symbols, each once, with the entries that export it: `entries`, those that export it as a value: `values`. */
export const readSymbols = ({ checker, entries }) => {
  const found = new Map();
  for (const { name: entry, exports } of entries) {
    for (const { name, symbol, isType } of exports) {
      if (!found.has(symbol)) {
        found.set(symbol, { ...readSymbol(symbol, checker), name, entries: [], values: [] });
      }
      const record = found.get(symbol);
      record.entries.push(entry);
      if (!isType) record.values.push(entry);
    }
  }
  return [...found.values()].filter(({ comment }) => !comment.isInternal);
};
