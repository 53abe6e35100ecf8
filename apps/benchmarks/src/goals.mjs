import { fractions, kilobytes, milliseconds, ratio, table } from './table.mjs';

/** Measured values, by name and client. */
export class Figures {
  #values = new Map();

  set(name, target, value) {
    if (!this.#values.has(name)) this.#values.set(name, []);
    this.#values.get(name).push({ target, value });
  }

  /** Returns the last value of one of our clients, which is that of the largest size. */
  find(name, targetName) {
    return this.#values.get(name)?.findLast(({ target }) => target.name === targetName)?.value;
  }

  /** Returns the values of all measured peers. */
  ofPeers(name) {
    const found = this.#values.get(name) ?? [];
    return found.flatMap(({ target, value }) =>
      target.peer && value !== undefined ? [value] : [],
    );
  }
}

const count = (value) => String(value);
const size = (value) => kilobytes(value * 1_000);
const installed = (value) => `${value.toFixed(1)} MB`;
const memory = (value) => `${Math.round(value)} MB`;
const [off, ours] = ['voisnap-off', 'voisnap'];

/**
 * Each goal: title, name of the value, client, limit, format. More is better with `more`. Without a limit, the goal is
 * to be ahead of the best of the others.
 */
const goals = [
  ["CPU per GET, validation: 'off'", 'get cpu', off, 1, ratio],
  ['CPU per GET', 'get cpu', ours, 1.25, ratio],
  ["CPU per POST, validation: 'off'", 'post cpu', off, 1, ratio],
  ['CPU per POST', 'post cpu', ours, 1.25, ratio],
  ["CPU per GET, 64 at once, validation: 'off'", 'get64 cpu', off, 1, ratio],
  ['CPU per GET, 64 at once', 'get64 cpu', ours, 1.25, ratio],
  ["CPU per POST, 64 at once, validation: 'off'", 'post64 cpu', off, 1, ratio],
  ['CPU per POST, 64 at once', 'post64 cpu', ours, 1.25, ratio],
  ["GET per second, 64 at once, validation: 'off'", 'get64 rate', off, 1, ratio, 'more'],
  ["POST per second, 64 at once, validation: 'off'", 'post64 rate', off, 1, ratio, 'more'],
  ["CPU per item of 10 000, validation: 'off'", 'items cpu', off, undefined, ratio],
  ['CPU per item of 10 000', 'items cpu', ours, 1.3, ratio],
  ['100 pages, 20 ms of work on each', 'list', ours, 2_300, milliseconds],
  ['100 pages, `listAll({ concurrency: 8 })`', 'listAll', ours, 400, milliseconds],
  ['import and construct', 'construct', ours, 15, milliseconds],
  ["start to first answer, validation: 'off'", 'first answer', off, 100, milliseconds],
  ['start to first answer', 'first answer', ours, undefined, milliseconds],
  ['one resource, loads first, gzipped, Node', 'bundle node', ours, 18, size],
  ['one resource, loads first, gzipped, browser', 'bundle browser', ours, 18, size],
  ['the same, condition `production`, Node', 'production node', ours, 12.5, size],
  ['the same, condition `production`, browser', 'production browser', ours, 12.5, size],
  ['a whole client for a function, gzipped, ESM', 'whole esm', ours, 75, size],
  ['a whole client for a function, gzipped, CJS', 'whole cjs', ours, 75, size],
  ['a whole client for a function, ESM: does not run', 'whole esm fails', ours, 0, count],
  ['a whole client for a function, CJS: does not run', 'whole cjs fails', ours, 0, count],
  ['install size', 'install size', ours, 8, installed],
  ['printing an error', 'print time', ours, 20, fractions],
  ['length of a printed error', 'print size', ours, 64, size],
  ['memory held by one response in small chunks, by its size', 'held', ours, 2, ratio],
  ['CPU of the largest upload', 'upload cpu', ours, 1.1, ratio],
  ['memory of the largest upload', 'upload memory', ours, 50, memory],
  ['listeners left by 5 000 calls on one signal', 'listeners', ours, 0, count],
  ['10 % 503: failed', '10 % 503, GET: failed', ours, 0, count],
  ['5 % resets, GET: failed', '5 % resets after execution, GET: failed', ours, 0, count],
  ['5 % resets, POST: executed twice', '5 % resets after execution, POST: twice', ours, 0, count],
  [
    "5 % resets, POST: failed without saying `requestSent: 'maybe'`",
    '5 % resets after execution, POST: unsaid',
    ours,
    0,
    count,
  ],
  [
    '5 % resets, POST with a key of the caller: failed',
    'the same, with a key of the caller: failed',
    ours,
    0,
    count,
  ],
];

/** Says whether a value reaches its goal, and then whether another client has a better one. */
const judge = (value, limit, best, more) => {
  const [worse, behind] = [limit, best].map((other) => (more ? value < other : value > other));
  if (worse) return '**missed**';
  return behind ? 'reached, **not the best**' : 'reached';
};

const writeGoal = (figures, [what, name, whose, limit, write, more]) => {
  const value = figures.find(name, whose);
  const peers = figures.ofPeers(name);
  const best = more ? Math.max(...peers) : Math.min(...peers);
  if (value === undefined || (limit === undefined && peers.length === 0)) return [];
  return [
    [
      what,
      `${more ? '≥' : '≤'} ${write(limit ?? best)}`,
      write(value),
      peers.length > 0 ? write(best) : '–',
      judge(value, limit ?? best, best, more),
    ],
  ];
};

/** Writes the goals and the measured values. */
export const writeGoals = (figures) =>
  `## Goals\n\n${table(
    ['what', 'goal', 'measured', 'best of the others', ''],
    goals.flatMap((goal) => writeGoal(figures, goal)),
  )}`;
