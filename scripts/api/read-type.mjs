// Types as text.
import ts from 'typescript';

const flags =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.WriteArrowStyleSignature |
  ts.TypeFormatFlags.OmitParameterModifiers;

/** A longer type is shown as it is written in the source. */
const longest = 260;

/** `undefined` is said by "optional". */
const dropUndefined = (text) => {
  const shorter = text.replace(/ \| undefined$/, '').replace(/^undefined \| /, '');
  return /^\((?!.*\) \| ).*\)$/s.test(shorter) && shorter !== text ? shorter.slice(1, -1) : shorter;
};

const tidy = (text) => text.replaceAll(/\s+/g, ' ').replaceAll('(string & {})', 'string');

/** The text of a type; `written` is the type in the source, if there is one. */
export const readType = ({ type, written, isOptional = false }, checker) => {
  const found = checker.typeToString(type, undefined, flags);
  const isReadable = found.length <= longest && !found.includes('__type');
  const text = tidy(isReadable ? found : (written?.getText() ?? found));
  return isOptional ? dropUndefined(text) : text;
};
