// Reads a sentence of a source: its text, and the values in it.
import ts from 'typescript';

/** Joins literals, templates and `+` to the parts of one text: strings, and the expressions between them. */
export const foldText = (node) => {
  if (ts.isParenthesizedExpression(node)) return foldText(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.flatMap(({ expression, literal }) => [
        ...(foldText(expression) ?? [expression]),
        literal.text,
      ]),
    ];
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return;
  const [left, right] = [foldText(node.left), foldText(node.right)];
  if (left || right) return [...(left ?? [node.left]), ...(right ?? [node.right])];
};

/**
 * A sentence has three words at least, and a full stop at the end of one of them. One with a password in a URL stays
 * as it is: redaction finds the password by what stands around it.
 */
export const isSentence = (parts) => {
  const text = parts.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  const hasWords = (text.match(/[a-z]{2,}/gi)?.length ?? 0) >= 3;
  return hasWords && /[^\s.]\.(?:\s|\0|$)/.test(text) && !/\/\/[^\s/@]*:\0/.test(text);
};

/** The parts without empty texts, and neighbouring texts as one. */
const mergeTexts = (parts) => {
  const merged = [];
  for (const part of parts) {
    if (typeof part === 'string' && typeof merged.at(-1) === 'string')
      merged.push(merged.pop() + part);
    else if (part !== '') merged.push(part);
  }
  return merged;
};

/** The end of a literal by which redaction knows that a secret follows: its name with `:` or `=`, or a scheme. */
const introduction =
  /(?:[\w.-]*(?:secret|pass|pwd|key|token|jwt|cred|auth|cookie|session|sid|sig|pfx)[\w.-]*["'\\]{0,4}\s{0,8}[:=]\s{0,8}|\b(?:bearer|basic)\s+)["'\\]{0,4}$/i;

/** What stands between two values that belong together: a name and its value, say. */
const joint = /^[^\p{L}]*[:=@][^\p{L}]*$/u;

/**
 * Takes a sentence apart: its text with `{1}` for each value, and the values. A value is a list of parts, because
 * what introduces it, and what joins it to the next one, tells redaction about it.
 */
export const splitSentence = (folded) => {
  const parts = mergeTexts(folded);
  const values = [];
  let text = '';
  let introduced = '';
  let joins = false;
  parts.forEach((part, at) => {
    const isLast = at === parts.length - 1;
    if (typeof part !== 'string') {
      if (joins) values.at(-1).push(part);
      else text += `{${values.push(introduced ? [introduced, part] : [part])}}`;
      joins = true;
    } else if (joins && !isLast && joint.test(part)) {
      values.at(-1).push(part);
    } else {
      introduced = (!isLast && introduction.exec(part)?.[0]) || '';
      text += part.slice(0, part.length - introduced.length);
      joins = false;
    }
  });
  return { text, values };
};
