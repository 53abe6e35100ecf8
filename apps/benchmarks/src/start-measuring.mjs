import process from 'node:process';

/**
 * Starts measuring. The returned function returns the milliseconds since then: of the clock, and of the processor
 * (all threads), which other work of the machine does not change.
 */
export const startMeasuring = () => {
  const begin = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - begin, cpu: (user + system) / 1_000 };
  };
};
