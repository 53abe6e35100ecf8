// Checks that an editor shows a sentence for each field of each public model. Hovers over the fields in a project
// with the packages installed.
import { join } from 'node:path';
import ts from 'typescript';

const options = {
  strict: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  types: [],
  skipLibCheck: true,
};

/** Creates a language service for one file in memory. */
const openEditor = (file, text) => {
  const host = {
    ...ts.sys,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => join(file, '..'),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  };
  return ts.createLanguageService(host);
};

/** Lists the object types of the models that a package exports: name, type parameters and fields. */
const listModels = (project, specifier) => {
  const file = join(project, 'list-models.ts');
  const program = openEditor(file, `import '${specifier}';\n`).getProgram();
  const checker = program.getTypeChecker();
  const [{ moduleSpecifier }] = program.getSourceFile(file).statements;
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(moduleSpecifier))
    .flatMap((found) => {
      const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
      const [declaration] = symbol.declarations ?? [];
      if (!declaration || !/[\\/]types[\\/]/.test(declaration.getSourceFile().fileName)) return [];
      if (!ts.isInterfaceDeclaration(declaration)) return [];
      const fields = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
      const parameters = (declaration.typeParameters ?? []).map(() => 'any');
      return [{ name: found.name, parameters, fields: fields.map((field) => field.name) }];
    });
};

const writeProbe = (specifier, models) => {
  let text = `import type * as models from '${specifier}';\n`;
  const places = [];
  for (const { name, parameters, fields } of models) {
    const generic = parameters.length > 0 ? `<${parameters.join(', ')}>` : '';
    for (const field of fields) {
      text += `export type ${name}_${places.length} = models.${name}${generic}['`;
      places.push({ at: text.length + 1, field: `${name}.${field}` });
      text += `${field}'];\n`;
    }
  }
  return { text, places };
};

/** Hovers over each field of the models that a package exports. */
const hover = (project, specifier) => {
  const { text, places } = writeProbe(specifier, listModels(project, specifier));
  const file = join(project, 'hover-models.ts');
  const editor = openEditor(file, text);
  const missing = places.filter(({ at }) => {
    const { documentation = [] } = editor.getQuickInfoAtPosition(file, at) ?? {};
    return documentation.length === 0;
  });
  return { total: places.length, missing: missing.map(({ field }) => field) };
};

/**
 * Checks that an editor shows a sentence for every field of the public models.
 * @throws Error that names the fields without one.
 */
export const checkFieldDocs = (project) => {
  for (const specifier of ['@voisnap/sdk', '@voisnap/types', '@voisnap/types/models']) {
    const { total, missing } = hover(project, specifier);
    if (total < 100)
      throw new Error(`${specifier}: found ${total} fields only: the check sees nothing`);
    if (missing.length > 0) {
      throw new Error(`${specifier}: no documentation on hover for ${missing.join(', ')}`);
    }
    console.log(`${specifier}: a hover shows text for all ${total} fields of the public models`);
  }
};
