import process from 'node:process';

/** Collects garbage, and returns the bytes in use, on the heap and in buffers. */
const findUse = () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Watches the memory in use. The returned function returns the most that was used beyond the start. */
export const watchMemory = (every) => {
  const before = findUse();
  let most = before;
  const sampler = setInterval(() => {
    most = Math.max(most, findUse());
  }, every);
  return () => {
    clearInterval(sampler);
    return most - before;
  };
};
