/** Starts to measure the CPU time of this process. The result gives it in milliseconds; other processes do not count. */
export const startCpuTimer = (): (() => number) => {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  };
};

/** Measures the CPU time of the fastest of three runs, in milliseconds. */
export const measure = (work: () => unknown): number => {
  const runs = [1, 2, 3].map(() => {
    const readTime = startCpuTimer();
    work();
    return readTime();
  });
  return Math.min(...runs);
};

/** Milliseconds below which a run is harmless, and too short to compare. */
const negligible = 25;

/** Whether work on a hostile text takes linear time. The text repeats the piece. */
export const isLinear = (work: (text: string) => unknown, piece: string): boolean =>
  isLinearFor(work, (length) => piece.repeat(length));

/**
 * Whether work on a text of any size takes linear time. Four times the text may take eight times as long; quadratic
 * work would take sixteen times as long.
 *
 * @param write - writes a text of so many pieces.
 */
export const isLinearFor = (
  work: (text: string) => unknown,
  write: (pieces: number) => string,
): boolean => {
  const pieces = 4_000;
  const short = write(pieces);
  const long = write(pieces * 4);
  work(short);
  const took = measure(() => work(long));
  return took < negligible || took < 8 * measure(() => work(short));
};
