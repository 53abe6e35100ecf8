import { inspect } from 'node:util';

/** The printers of `console.log` and of loggers that write JSON. */
const printers = [(error) => inspect(error), (error) => JSON.stringify(error)];

/** Creates objects that each name the next one twice: 65 536 paths. */
export const createGraph = () => {
  let next = { end: true };
  for (let level = 0; level < 16; level += 1) next = { left: next, right: next };
  return next;
};

/** Prints an error in each way. Returns the time and the length of each. */
export const printError = (error) =>
  printers.map((print) => {
    const startedAt = performance.now();
    const text = print(error) ?? '';
    return { milliseconds: performance.now() - startedAt, bytes: Buffer.byteLength(text) };
  });
