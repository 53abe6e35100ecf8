import process from 'node:process';

/**
 * Milliseconds from now on, each time the returned function is called: on the clock, and of the
 * processor (all threads), which is what a machine that is busy with other things still tells.
 */
export const startMeasuring = () => {
  const begin = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - begin, cpu: (user + system) / 1_000 };
  };
};
