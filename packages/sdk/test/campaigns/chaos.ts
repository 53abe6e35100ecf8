/** What a server can do to a request. `lost…` and `cut` lose the response, and only `lostBefore` the work too. */
export type Chaos =
  | 'lostBefore'
  | 'lostAfter'
  | 'late'
  | 'cut'
  | 'refused'
  | 'gatewayBefore'
  | 'gatewayAfter'
  | 'none';

const kinds: readonly Chaos[] = [
  'lostBefore',
  'lostAfter',
  'late',
  'cut',
  'refused',
  'gatewayBefore',
  'gatewayAfter',
];

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Draws what happens to each request: `share` of them meet one of the kinds, all equally often. */
export const drawChaos = (share: number, random: () => number): (() => Chaos) => {
  return () => {
    if (random() >= share) return 'none';
    return kinds[Math.floor(random() * kinds.length)] ?? 'none';
  };
};
