import { fieldMessage } from '../rules/field-message.js';
import { type Check, createCheck } from './check.js';
import { checkRequestObject, checkResponseObject, type FieldCheck } from './check-object.js';
import { checkList, checkOptional, checkTool } from './check-parts.js';
import { kinds } from './kinds.js';
import { requests, responses, rules, synonyms } from './tables.js';
import { literalRule, typeMessage, zodTypes } from './zod-messages.js';

const read = new Map<string, Check>();

/**
 * Returns the check that a token of `tables.ts` stands for, made at its first use:
 * - `text`, `string`: a rule without arguments, of `kinds.ts` or of zod;
 * - `#3`: a rule with arguments, of the table `rules`;
 * - `Agent`: a model, of the table `requests` or `responses`;
 * - `string[]`: a list of a response; `text?`: optional; `text??`: optional, and may be `null`.
 */
export const readToken = (token: string): Check => {
  let check = read.get(token);
  if (!check) {
    check = makeCheck(token);
    read.set(token, check);
  }
  return check;
};

const makeCheck = (token: string): Check => {
  if (token.endsWith('?')) return checkOptional(readToken(token.slice(0, -1)));
  if (token.endsWith('[]')) {
    return checkList(readToken(token.slice(0, -2)), { explain: typeMessage('array') });
  }
  if (token.startsWith('#')) return makeRule(rules[Number(token.slice(1))] ?? []);
  const request = requests[token];
  if (request !== undefined) return checkRequestObject(readFields(request), synonyms[token]);
  const response = responses[token];
  if (response !== undefined) return makeResponseObject(response);
  return createCheck(zodTypes[token] ?? makeKind(token, []));
};

const makeKind = (kind: string, details: readonly unknown[]) => {
  const makeRuleOf = kinds[kind] as
    | ((...details: readonly unknown[]) => ReturnType<typeof literalRule>)
    | undefined;
  if (!makeRuleOf) throw new TypeError(`No check is called ${kind}.`);
  return makeRuleOf(...details);
};

const makeRule = ([kind, ...details]: readonly unknown[]): Check => {
  const [first, second, third] = details as [string, string, number];
  if (kind === 'list') {
    return checkList(readToken(first), { explain: fieldMessage(second), atLeast: third });
  }
  if (kind === 'tool') return checkTool(readToken(first), readToken(second));
  return createCheck(kind === 'literal' ? literalRule(first) : makeKind(String(kind), details));
};

/** Reads the fields of a response. ` *:token` at their end is for any other name. */
const makeResponseObject = (response: string): Check => {
  const [fields = '', rest] = response.split(' *:');
  return checkResponseObject(readFields(fields), rest === undefined ? rest : readToken(rest));
};

/** Reads `name:token name:token`. A field without a token has that of the field before it. */
const readFields = (fields: string): FieldCheck[] => {
  if (fields === '') return [];
  let token = '';
  return fields.split(' ').map((field) => {
    const [name = '', own = token] = field.split(':');
    token = own;
    return {
      name,
      check: readToken(token.replace(/\?+$/, '')),
      isOptional: token.endsWith('?'),
      isNullable: token.endsWith('??'),
    };
  });
};
