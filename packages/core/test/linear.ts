/** CPU time of the fastest of three runs, in milliseconds: what else runs on the machine does not count. */
export const measure = (work: () => unknown): number => {
  const runs = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
};

/** Less than this is nothing that anyone could attack with, and too little to compare. */
const negligible = 25;

/**
 * Whether work on a hostile text grows no faster than the text: four times the text may take eight times as
 * long, where quadratic work takes sixteen times.
 */
export const isLinear = (work: (text: string) => unknown, piece: string): boolean => {
  const length = 4_000;
  const short = piece.repeat(length);
  const long = piece.repeat(length * 4);
  work(short);
  const took = measure(() => work(long));
  return took < negligible || took < 8 * measure(() => work(short));
};
