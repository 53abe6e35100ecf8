// Replaces the sentences that the errors of a source say by calls that write a code instead.
import ts from 'typescript';
import { foldText, isSentence, splitSentence } from './read-sentence.mjs';

/** What writes to the log, whose lines stay whole, and what fills the `message` of an entry in `errors[]`. */
const keepers = /(?:^|\.)(?:write|report|onFallback|createInputError|createError)$/;

/** Where a text does not become the message of an error, or where no call can stand. */
const isKept = (node) => {
  let { parent } = node;
  while (ts.isParenthesizedExpression(parent) || ts.isConditionalExpression(parent)) {
    parent = parent.parent;
  }
  if (ts.isCallExpression(parent)) return keepers.test(parent.expression.getText());
  return ts.isLiteralTypeNode(parent) || ts.isExpressionStatement(parent);
};

/** Whether a node is the call of `super` in the base class of our errors, whose first argument is the message. */
const isMessageOfBase = (node) =>
  ts.isCallExpression(node) &&
  node.expression.kind === ts.SyntaxKind.SuperKeyword &&
  node.parent.parent.parent.parent.name?.text === 'VoisnapError';

/** Whether a node gives an error another message, after its constructor. */
const isNewMessage = (node) =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  ts.isPropertyAccessExpression(node.left) &&
  node.left.name.text === 'message';

/** Finds the message in a node that gives one to an error as a whole. */
const findMessage = (node) => {
  if (isMessageOfBase(node)) return node.arguments[0];
  return isNewMessage(node) ? node.right : undefined;
};

const complete = (message) => [
  { start: message.getStart(), end: message.getStart(), text: 'linkMessage(' },
  { start: message.end, end: message.end, text: ')' },
];

const quote = (text) => JSON.stringify(text);

class SentenceReplacer {
  #code;
  #findCode;

  constructor(code, findCode) {
    this.#code = code;
    this.#findCode = findCode;
  }

  /** Lists the edits in a node: `{ start, end, text }`, none inside of another. */
  listEdits(node) {
    const parts = foldText(node);
    if (parts && isSentence(parts)) return isKept(node) ? [] : this.#replace(node, parts);
    const message = findMessage(node);
    const edits = message ? complete(message) : [];
    ts.forEachChild(node, (child) => {
      edits.push(...this.listEdits(child));
    });
    return edits;
  }

  #replace(node, parts) {
    const { text, values } = splitSentence(parts);
    const found = this.#findCode(text.trim());
    if (found === undefined) {
      return parts.flatMap((part) => (typeof part === 'string' ? [] : this.listEdits(part)));
    }
    const call = [found, ...values.map((value) => this.#writeValue(value))].join(', ');
    const [before, after] = [/^\s*/, /\s*$/].map((space) => space.exec(text)[0]);
    const spaced = [before && quote(before), `shortMessage(${call})`, after && quote(after)];
    const written = spaced.filter(Boolean).join(' + ');
    return [
      { start: node.getStart(), end: node.end, text: before || after ? `(${written})` : written },
    ];
  }

  #writeValue(parts) {
    if (parts.length === 1) return this.#write(parts[0]);
    const written = parts.map((part) =>
      typeof part === 'string' ? quote(part) : this.#write(part),
    );
    return `\`${written.map((part) => `\${${part}}`).join('')}\``;
  }

  #write(node) {
    return this.apply(this.listEdits(node), node.getStart(), node.end);
  }

  /** Returns the code between two places with the edits made in it. */
  apply(edits, start = 0, end = this.#code.length) {
    let at = start;
    let text = '';
    for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
      text += this.#code.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.#code.slice(at, end);
  }
}

/**
 * Replaces each sentence that has a code by a call of `shortMessage`, and completes the message of `VoisnapError`,
 * also where an error gets another one later.
 *
 * @param findCode returns the code of a sentence, or `undefined` to keep it. It is asked for each sentence, also for
 *   those in the values of others.
 * @returns the new source; the same one where nothing was replaced.
 */
export const replaceSentences = (code, findCode) => {
  const replacer = new SentenceReplacer(code, findCode);
  const source = ts.createSourceFile('source.ts', code, ts.ScriptTarget.ESNext, true);
  return replacer.apply(replacer.listEdits(source));
};
