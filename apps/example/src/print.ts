import pc from 'picocolors';

/** The output of the tour in the terminal. `NO_COLOR` turns colours off. */
export interface Printer {
  /** Prints the title of a step. */
  step(title: string): void;
  /** Prints an event. */
  line(text: string): void;
  /** Prints a name and a value. */
  value(name: string, value: unknown): void;
  /** Prints a progress bar from 0 to 1. In a terminal, it overwrites the bar before. */
  progress(name: string, fraction: number): void;
}

const width = 24;

/** Creates an output that prints to a stream, and numbers the steps. */
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
