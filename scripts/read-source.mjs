// Reads TypeScript sources by their syntax alone, for the scripts that write lists from them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The statements of a source file. */
export const parse = (file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements;

/** The source files of a folder and the folders in it, without tests. */
export const listSources = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.test(-d)?)\.ts$/.test(file))
    .sort()
    .map((file) => join(folder, file));

/** Whether a member of a class can be used from outside: not `#name`, not a computed name, no constructor. */
export const isPublic = (member) => member.name !== undefined && ts.isIdentifier(member.name);

const isExported = (statement) =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
  !ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === 'internal');

const isDeclareOnly = ({ modifiers }) =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);

const isTypeOnly = (statement) =>
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  isDeclareOnly(statement);

/** What a statement declares: `{ name, node, isType }` for each name. */
const listDeclared = (statement) => {
  const nodes = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement];
  return nodes
    .filter(({ name }) => name !== undefined && ts.isIdentifier(name))
    .map((node) => ({ name: node.name.text, node, isType: isTypeOnly(statement) }));
};

/** The names that a file declares and exports, but for those with `@internal` in their doc comment. */
export const listExports = (file) => parse(file).filter(isExported).flatMap(listDeclared);

/** The names in the `export { … } from '…'` of a file, and where each is from. */
export const listReExports = (file) =>
  parse(file)
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause, moduleSpecifier }) =>
      exportClause.elements.map(({ name }) => ({ name: name.text, from: moduleSpecifier.text })),
    );

/** Types that stand in what a declaration shows to its users: no function bodies, no `#private` members. */
const listMentioned = (declaration) => {
  const mentioned = new Set();
  const visit = (node) => {
    if (ts.isBlock(node) || ts.isConstructorDeclaration(node)) return;
    if (ts.isClassElement(node) && !isPublic(node) && !ts.isIndexSignatureDeclaration(node)) return;
    if (ts.isTypeReferenceNode(node)) mentioned.add(node.typeName.getText());
    if (ts.isExpressionWithTypeArguments(node)) mentioned.add(node.expression.getText());
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return mentioned;
};

/** What each declaration of some folders mentions, by its name. */
export const readMentions = (...folders) =>
  new Map(
    folders
      .flatMap(listSources)
      .flatMap((file) => [...parse(file)].flatMap(listDeclared))
      .map(({ name, node }) => [name, listMentioned(node)]),
  );

/** The names themselves and everything that they mention, and so on. */
export const reachTypes = (names, mentions) => {
  const reached = new Set();
  const reach = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const mentioned of mentions.get(name) ?? []) reach(mentioned);
  };
  for (const name of names) reach(name);
  return reached;
};
