import { isVoisnapError, type VoisnapError } from '../../src/index.js';

/** One failure on the wire, and its outcome. */
export interface Probe {
  /** The failure. */
  readonly probe: string;
  /** The measured outcome with other SDKs; absent if they were not measured. */
  readonly elsewhere?: string;
  /** A reported outcome with other SDKs, with a link. Not measured here. */
  readonly reported?: string;
  /** The promised outcome with this SDK, in the words of `run`. */
  readonly ours: string;
  /** Causes the failure, and describes the outcome. Deterministic: outcomes and bounds, no timings. */
  run(): Promise<string>;
}

/** Describes how a call ended: its data, or its error with the fields that users decide by. */
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

/** Describes an asserted bound: the promise if it holds, otherwise the measured value. */
export const within = (measured: number, bound: number, words: string): string =>
  measured <= bound ? words : `${measured}, over the bound: ${words}`;
