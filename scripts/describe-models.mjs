// Reads the doc comments of the models with the TypeScript compiler: of each interface, and of each of its fields,
// inherited ones included. scripts/openapi.mjs writes them to packages/types/src/openapi/descriptions.ts.
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

const entry = resolve('packages/types/src/models/index.ts');

/** A doc comment as one line of Markdown: `{@link Agent}` becomes `Agent`. */
const readComment = (symbol, checker) =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether a field is written in a model: an alias of `string` has the methods of strings too. */
const isOurs = ({ declarations = [] }) =>
  declarations.some((node) => node.getSourceFile().fileName.startsWith(dirname(entry)));

const describeModel = (symbol, checker) => {
  const fields = checker.getDeclaredTypeOfSymbol(symbol).getProperties().filter(isOurs);
  return {
    description: readComment(symbol, checker),
    fields: Object.fromEntries(fields.map((field) => [field.name, readComment(field, checker)])),
  };
};

const isModel = (symbol) =>
  (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;

/** The declared symbol behind a re-export. */
const resolveAlias = (symbol, checker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The text of each model and of each of its fields, by the model's name. */
export const describeModels = () => {
  const options = { strict: true, noLib: false, types: [], module: ts.ModuleKind.NodeNext };
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  const models = checker
    .getExportsOfModule(module)
    .map((symbol) => resolveAlias(symbol, checker))
    .filter(isModel)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return Object.fromEntries(models.map((symbol) => [symbol.name, describeModel(symbol, checker)]));
};

/** The source of packages/types/src/openapi/descriptions.ts. */
export const writeDescriptions = () => {
  const lines = Object.entries(describeModels()).map(
    ([name, { description, fields }]) => `  ${name}: ${JSON.stringify({ description, fields })},`,
  );
  return `// Written by \`npm run openapi\` from the doc comments in src/models. Do not edit.

/** The description of a model and of each of its fields. */
export interface ModelDescription {
  readonly description: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The doc comments of the models, by the model's name. */
export const descriptions: Readonly<Record<string, ModelDescription>> = {
${lines.join('\n')}
};
`;
};
