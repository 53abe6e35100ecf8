import { isVoisnapError, type VoisnapError } from '../../src/index.js';

/** One thing that goes wrong on the wire, and what comes of it. */
export interface Probe {
  /** What happens. */
  readonly probe: string;
  /** What other SDKs were seen to do; absent where they were not measured. */
  readonly elsewhere?: string;
  /** What others were reported to do, with a link; not measured here. */
  readonly reported?: string;
  /** What comes of it with us: the promise, in the words in which `run` tells what it measured. */
  readonly ours: string;
  /** Lets it happen, and tells what came of it. Deterministic: outcomes and bounds, no timings. */
  run(): Promise<string>;
}

/** How a call ended, in words: its data, or its error with what a caller decides by. */
export const tell = async (ending: PromiseLike<unknown>): Promise<string> => {
  try {
    const data = await ending;
    return data === undefined ? 'resolves with nothing' : `resolves with ${JSON.stringify(data)}`;
  } catch (error) {
    return tellError(error);
  }
};

const tellError = (error: unknown): string => {
  if (!isVoisnapError(error)) return `a raw ${String(error)}`;
  const { name, status, requestSent } = error;
  const { code } = error as VoisnapError & { readonly code?: string };
  const words = [name, status, code && `\`${code}\``].filter((word) => word !== undefined);
  return words.join(' ') + (requestSent === undefined ? '' : `, requestSent '${requestSent}'`);
};

/** `once`, `twice`, `3 times`. */
export const times = (count: number): string =>
  ['never', 'once', 'twice'][count] ?? `${count} times`;

/** Words for a bound that is asserted: what is promised, or what was measured instead. */
export const within = (measured: number, bound: number, words: string): string =>
  measured <= bound ? words : `${measured}, over the bound: ${words}`;
