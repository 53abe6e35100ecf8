// The section of a method or a function.
import { writeProse, writeTable, writeType } from './write-text.mjs';

const firstSentence = (text) => text.match(/^[\s\S]*?[.:](?=\s|$)/)?.[0].replace(/:$/, '.') ?? text;

const retries = {
  safe: 'sent again after a lost response',
  idempotent: 'sent again after a lost response',
  unsafe: 'not sent again after a lost response',
};

const sources = {
  documented: 'documented',
  'sdk-reference': 'known from the reference of the Python SDK',
  assumed: 'assumed: no public page states it',
};

const writeRoute = (operation) =>
  [
    `\`${operation.method} ${operation.path}\``,
    operation['x-voisnap-scope'] && `scope \`${operation['x-voisnap-scope']}\``,
    `rate limit \`${operation['x-voisnap-rate-limit-policy']}\``,
    retries[operation['x-voisnap-retry']],
    sources[operation['x-voisnap-provenance']],
  ]
    .filter(Boolean)
    .join(' · ');

/** The type of ours that a parameter's text names, as `ListAgentsParams` or `Partial<Agent>[]`. */
const findType = (text, from, { find }) => {
  const names = text.replaceAll(/'[^']*'/g, '').match(/\b[A-Z]\w+/g) ?? [];
  return names.map((name) => find(name, from)).find(Boolean);
};

/** What a parameter means: as the comment says, or the path's parameter in the API, or its type. */
const explainParameter = (parameter, { comment, operation }, { from, linker }) => {
  const name = parameter.name.replace('...', '');
  const ofPath = operation?.parameters?.find((one) => one.in === 'path' && one.name === name);
  const type = findType(parameter.type, from, linker);
  const text =
    comment.parameters[name] ??
    ofPath?.description ??
    (type === undefined ? '' : firstSentence(type.comment.text));
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
};

/** All parameters of the overloads, each once. */
const mergeParameters = (calls) => [
  ...new Map(
    calls.flatMap(({ parameters }) => parameters).map((parameter) => [parameter.name, parameter]),
  ).values(),
];

const writeParameters = (calls, about, { from, linker }) => {
  const parameters = mergeParameters(calls);
  if (parameters.length === 0) return [];
  const rows = parameters.map((parameter) => [
    `\`${parameter.name}\``,
    writeType(parameter.type, from, linker),
    parameter.isOptional || parameter.name.startsWith('...') ? '' : 'yes',
    writeProse(explainParameter(parameter, about, { from, linker }), from, linker),
  ]);
  return [writeTable(['parameter', 'type', 'required', 'meaning'], rows)];
};

const linkError = (text, from, linker) => {
  const [, name, rest] = text.match(/^(\w+)\s*([\s\S]*)$/) ?? [];
  const address = name && linker.link(name, from);
  if (!/Error$/.test(name ?? '')) return writeProse(text, from, linker);
  const shown = address ? `[\`${name}\`](${address})` : `\`${name}\``;
  return `${shown} ${writeProse(rest ?? '', from, linker)}`.trim();
};

/** The errors of a comment, as a list. */
export const writeThrows = ({ throws }, from, linker) =>
  throws.length === 0
    ? []
    : [
        'Throws:\n',
        ...throws.map((text) => `- ${linkError(text, from, linker).replaceAll('\n', '\n  ')}`),
      ].join('\n');

/** The comment of a call: that of the member, or else of a signature that has one. */
export const findComment = ({ calls, comment }) =>
  comment.text === '' ? (calls.find((call) => call.comment.text)?.comment ?? comment) : comment;

/** Everything below the heading of a method or a function. */
export const writeCall = (method, { from, linker, operation }) => {
  const comment = findComment(method);
  const merged = {
    ...comment,
    parameters: Object.assign(
      {},
      ...method.calls.map((call) => call.comment.parameters),
      comment.parameters,
    ),
  };
  const [{ result }] = method.calls;
  const shown = method.calls.map(({ source }) => source).filter(Boolean);
  const isConstructor = method.name === 'constructor';
  const returns = comment.returns ? `: ${writeProse(comment.returns, from, linker)}` : '.';
  return [
    writeProse(comment.text, from, linker),
    ...(operation ? [writeRoute(operation)] : []),
    ...(shown.length === 0 ? [] : [`\`\`\`ts\n${shown.join('\n')}\n\`\`\``]),
    ...writeParameters(method.calls, { comment: merged, operation }, { from, linker }),
    ...(isConstructor || result === 'void'
      ? []
      : [`Returns ${writeType(result, from, linker)}${returns}`]),
    ...[writeThrows(comment, from, linker)].flat(),
    ...comment.examples,
  ];
};
