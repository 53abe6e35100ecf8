/** Measures the CPU time of the fastest of three runs, in milliseconds. Other work of the machine does not count. */
export const measure = (work: () => unknown): number => {
  const runs = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
};

/** Milliseconds below which a run is harmless, and too short to compare. */
const negligible = 25;

/**
 * Whether work on a hostile text takes linear time. Four times the text may take eight times as long; quadratic work
 * would take sixteen times as long.
 */
export const isLinear = (work: (text: string) => unknown, piece: string): boolean => {
  const length = 4_000;
  const short = piece.repeat(length);
  const long = piece.repeat(length * 4);
  work(short);
  const took = measure(() => work(long));
  return took < negligible || took < 8 * measure(() => work(short));
};
