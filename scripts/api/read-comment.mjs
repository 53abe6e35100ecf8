// Doc comments, as Markdown.
import ts from 'typescript';

const unlink = (text) => text.replaceAll(/\{@link ([\w.]+)[^}]*\}/g, '`$1`').trim();
const read = (parts) => unlink(ts.displayPartsToString(parts));

/** A field of a union has the texts of all its members: a text that another begins with is left out. */
const readTexts = (owner, checker) => {
  const text = read(owner.getDocumentationComment(checker));
  if ((owner.declarations ?? []).length < 2) return text;
  const lines = [...new Set(text.split('\n'))];
  return lines
    .filter((line) => !lines.some((other) => other !== line && other.startsWith(line)))
    .join('\n');
};

const readTags = (tags, name) =>
  tags.filter((tag) => tag.name === name).map(({ text }) => read(text));

/** The name and the text of `@param name - text`. */
const readParameters = (tags) =>
  Object.fromEntries(
    readTags(tags, 'param').map((text) => {
      const [, name, meaning] = text.match(/^([\w$]+)\s*(?:-\s*)?([\s\S]*)$/) ?? [];
      return [name, meaning?.trim()];
    }),
  );

const isInternal = (tags) => tags.some(({ name }) => name === 'internal');

/** What the doc comment of a symbol, or of a signature, says. */
export const readComment = (owner, checker) => {
  const tags = owner.getJsDocTags(checker);
  return {
    text: readTexts(owner, checker),
    throws: readTags(tags, 'throws'),
    returns: readTags(tags, 'returns')[0],
    examples: readTags(tags, 'example'),
    parameters: readParameters(tags),
    isInternal: isInternal(tags),
  };
};
