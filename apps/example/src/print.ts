import pc from 'picocolors';

/** What the tour shows in the terminal. `NO_COLOR` turns the colours off. */
export interface Printer {
  /** A step begins. */
  step(title: string): void;
  /** Something that happened. */
  line(text: string): void;
  /** A name and a value. */
  value(name: string, value: unknown): void;
  /** A bar from 0 to 1; drawn over itself in a terminal. */
  progress(name: string, fraction: number): void;
}

const width = 24;

/** Prints to a stream, numbering the steps. */
export const createPrinter = (output: NodeJS.WriteStream): Printer => {
  let steps = 0;
  const write = (text: string) => output.write(`${text}\n`);
  return {
    step(title) {
      steps += 1;
      write(`\n${pc.cyan(pc.bold(`${String(steps).padStart(2, '0')}  ${title}`))}`);
    },
    line: (text) => write(`    ${text}`),
    value: (name, value) => write(`    ${pc.dim(name.padEnd(16))} ${String(value)}`),
    progress(name, fraction) {
      const done = Math.round(fraction * width);
      const bar = `${'█'.repeat(done)}${'░'.repeat(width - done)}`;
      const text = `    ${pc.dim(name.padEnd(16))} ${bar} ${Math.round(fraction * 100)} %`;
      if (output.isTTY) output.write(`\r${text}${fraction < 1 ? '' : '\n'}`);
      else if (fraction === 1) write(text);
    },
  };
};
