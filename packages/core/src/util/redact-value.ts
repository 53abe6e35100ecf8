import { isPlainObject } from './is-plain-object.js';
import { redacted, redactText } from './redact.js';
import { isSecretField } from './secret-names.js';
import { shorten } from './shorten.js';

/** Limits of how much of a value is copied. */
export interface WalkLimits {
  /** Number of levels. Deeper values become `[…]`. */
  readonly depth: number;
  /** Number of objects and lists. */
  readonly objects: number;
  /** Number of characters of names and texts, written as JSON. */
  readonly characters: number;
}

/** Limits for the body of an error. A body of 256 KB of JSON fits. */
const bodyLimits: WalkLimits = { depth: 32, objects: 100_000, characters: 524_288 };
/** Limits for printing an error: a page or two. */
export const printLimits: WalkLimits = { depth: 6, objects: 200, characters: 16_384 };

const cut = '[…]';
/** Characters that are counted for the punctuation of an entry. */
const entryCost = 4;

/** Creates a copier of texts with a limit on all their characters. It cuts a text before redacting, to save time. */
const createTextBudget = (characters: number) => {
  let left = characters;
  return {
    get isSpent() {
      return left <= 0;
    },
    spendEntry: () => {
      left -= entryCost;
    },
    spend: (text: string): string => {
      const start = shorten(text, Math.max(0, left));
      const share = Math.min(1, Math.max(0, left) / JSON.stringify(start).length);
      const shown = redactText(shorten(start, Math.ceil(start.length * share)));
      left -= JSON.stringify(shown).length + entryCost;
      return shown;
    },
  };
};

/**
 * Creates a function that copies plain data without secrets. The limits apply to all values together, and each
 * object is copied once. Instances of classes become their names, and getters do not run. Never throws.
 */
export const createRedactingWalk = (limits: WalkLimits): ((value: unknown) => unknown) => {
  const seen = new Set<object>();
  const budget = createTextBudget(limits.characters);
  const isSpent = () => budget.isSpent || seen.size >= limits.objects;

  const copyList = (list: readonly unknown[], depth: number): unknown[] => {
    const copy: unknown[] = [];
    for (const item of list) {
      if (isSpent()) return [...copy, cut];
      copy.push(visit(item, depth));
    }
    return copy;
  };
  const copyRecord = (record: object, depth: number): Record<string, unknown> => {
    const copy: [string, unknown][] = [];
    for (const name of Object.keys(record)) {
      if (isSpent()) return Object.fromEntries([...copy, ['…', cut]]);
      const { value, get } = Object.getOwnPropertyDescriptor(record, name) ?? {};
      const isSecret = isSecretField(name, value);
      copy.push([budget.spend(name), isSecret ? redacted : visit(get ? '[getter]' : value, depth)]);
    }
    return Object.fromEntries(copy);
  };
  const visit = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return budget.spend(value);
    budget.spendEntry();
    if (typeof value !== 'object' || value === null) return describePrimitive(value);
    if (seen.has(value)) return '[repeated]';
    if (depth >= limits.depth || isSpent()) return cut;
    seen.add(value);
    if (Array.isArray(value)) return copyList(value, depth + 1);
    return isPlainObject(value)
      ? copyRecord(value, depth + 1)
      : describeInstance(value, budget.spend);
  };
  return (value) => attempt(() => visit(value, 0));
};

/** Runs `look`; any property of a `Proxy` may throw. */
const attempt = (look: () => unknown): unknown => {
  try {
    return look();
  } catch {
    return '[unreadable]';
  }
};

/** Copies a body without its secrets, up to the limits for errors. Never throws. */
export const redactValue = (value: unknown): unknown => createRedactingWalk(bodyLimits)(value);

/** Describes values that JSON cannot hold. `JSON.stringify` throws for a bigint. */
const describePrimitive = (value: unknown): unknown =>
  typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol'
    ? `[${typeof value}]`
    : value;

const describeInstance = (value: object, spend: (text: string) => string): unknown =>
  attempt(() => {
    if (value instanceof Date) return new Date(value);
    if (value instanceof Error) return spend(`${value.name}: ${value.message}`);
    return spend(`[${value.constructor.name}]`);
  });
