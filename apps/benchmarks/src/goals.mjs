import { kilobytes, milliseconds, ratio, table } from './table.mjs';

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
const memory = (value) => `${Math.round(value)} MB`;
const [off, ours] = ['voisnap-off', 'voisnap'];

/** Each goal: title, name of the value, client, limit, format. More is better with `more`. */
const goals = [
  ["CPU per GET, validation: 'off'", 'get cpu', off, 1, ratio],
  ['CPU per GET', 'get cpu', ours, 1.25, ratio],
  ["CPU per POST, validation: 'off'", 'post cpu', off, 1, ratio],
  ['CPU per POST', 'post cpu', ours, 1.25, ratio],
  ["CPU per GET, 64 at once, validation: 'off'", 'get64 cpu', off, 1, ratio],
  ['CPU per GET, 64 at once', 'get64 cpu', ours, 1.25, ratio],
  ["calls per second, 64 at once, validation: 'off'", 'get64 rate', off, 1, ratio, 'more'],
  ['100 pages, 20 ms of work on each', 'list', ours, 2_300, milliseconds],
  ['100 pages, `listAll({ concurrency: 8 })`', 'listAll', ours, 400, milliseconds],
  ['import and construct', 'construct', ours, 15, milliseconds],
  ["start to first answer, validation: 'off'", 'first answer', off, 100, milliseconds],
  ['bundle of one resource, gzipped, Node', 'bundle node', ours, 9, size],
  ['bundle of one resource, gzipped, browser', 'bundle browser', ours, 9, size],
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

const writeGoal = (figures, [what, name, whose, limit, write, more]) => {
  const value = figures.find(name, whose);
  if (value === undefined) return [];
  const peers = figures.ofPeers(name);
  const best = more ? Math.max(...peers) : Math.min(...peers);
  const reached = more ? value >= limit : value <= limit;
  return [
    [
      what,
      `${more ? '≥' : '≤'} ${write(limit)}`,
      write(value),
      peers.length > 0 ? write(best) : '–',
      reached ? 'reached' : '**missed**',
    ],
  ];
};

/** Writes the goals and the measured values. */
export const writeGoals = (figures) =>
  `## Goals\n\n${table(
    ['what', 'goal', 'measured', 'best of the others', ''],
    goals.flatMap((goal) => writeGoal(figures, goal)),
  )}`;
