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
