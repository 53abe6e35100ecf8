// The fields and methods of a class, an interface, or an object.
import ts from 'typescript';
import { readComment } from './read-comment.mjs';
import { readType } from './read-type.mjs';

const isOurs = (node) => /[\\/]packages[\\/]\w+[\\/]src[\\/]/.test(node.getSourceFile().fileName);

const isHidden = (node) =>
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !==
    0 ||
  (node.name !== undefined && ts.isPrivateIdentifier(node.name));

/** Whether a member stands in our sources, and users see it: no `#name`, no `[Symbol.iterator]`. */
const isShown = ({ name, declarations = [] }) =>
  !name.startsWith('__') && declarations.some(isOurs) && !declarations.some(isHidden);

/** Moves the lines after the first to the left, as far as the least indented of them. */
const dedent = (text) => {
  const [first, ...others] = text.split('\n');
  const depths = others.map((line) => line.match(/^ */)[0].length);
  const depth = Math.min(...depths);
  return [first, ...others.map((line) => line.slice(depth))].join('\n');
};

/** A signature as it is written, without its body, after the name of what is called. */
const writeSignature = (node, name) => {
  const source = node.getSourceFile().text;
  const end = node.body?.getStart() ?? node.getEnd();
  const text = dedent(source.slice(node.getStart(), end).replace(/\s*(=>)?\s*;?\s*$/, '')).replace(
    /^(export |async |function |\*)+/,
    '',
  );
  if (ts.isFunctionTypeNode(node)) return `${name}: ${text}`;
  return ts.isArrowFunction(node) || ts.isCallSignatureDeclaration(node) ? `${name}${text}` : text;
};

const isOptionalParameter = (symbol) => {
  const [node] = symbol.declarations ?? [];
  return node !== undefined && (node.questionToken !== undefined || node.initializer !== undefined);
};

const readParameter = (symbol, checker) => {
  const [node] = symbol.declarations ?? [];
  const isOptional = isOptionalParameter(symbol);
  const type = checker.getTypeOfSymbol(symbol);
  // A parameter that is taken apart has no name of its own.
  const name = node && !ts.isIdentifier(node.name) ? 'options' : symbol.name;
  return {
    name: node?.dotDotDotToken ? `...${name}` : name,
    isOptional,
    type: readType({ type, written: node?.type, isOptional }, checker),
  };
};

/** What a call takes and gives. */
export const readSignature = (signature, name, checker) => {
  const node = signature.getDeclaration();
  return {
    source: node === undefined ? undefined : writeSignature(node, name),
    parameters: signature.getParameters().map((one) => readParameter(one, checker)),
    result: readType({ type: signature.getReturnType(), written: node?.type }, checker),
    comment: readComment(signature, checker),
  };
};

/** A property whose type is a named type with a call signature is a field; one with a bare function is a method. */
const readCalls = (symbol, type) => {
  if (symbol.flags & ts.SymbolFlags.Method) return type.getCallSignatures();
  const isOptional = symbol.flags & ts.SymbolFlags.Optional;
  const isBare = type.aliasSymbol === undefined && type.getProperties().length === 0;
  return !isOptional && isBare ? type.getCallSignatures() : [];
};

const readMember = (symbol, checker) => {
  const node = symbol.valueDeclaration ?? symbol.declarations[0];
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const whole = checker.getTypeOfSymbol(symbol);
  return {
    name: symbol.name,
    isOptional,
    isStatic: (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0,
    type: readType({ type: whole, written: node.type, isOptional }, checker),
    calls: readCalls(symbol, type).map((one) => readSignature(one, symbol.name, checker)),
    owner: node.parent?.name?.getText(),
    position: node.getStart(),
    comment: readComment(symbol, checker),
  };
};

/** The members that users see, those of the type itself first, in the order of the source. */
export const readMembers = (type, checker) =>
  checker
    .getPropertiesOfType(type)
    .filter(isShown)
    .map((symbol) => readMember(symbol, checker))
    .filter(({ comment }) => !comment.isInternal);
