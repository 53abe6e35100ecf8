import type { Part } from '../../start/part.js';

/** How a part is: in a word for the badge, and in a sentence. */
export interface Check {
  readonly works: boolean;
  readonly details: string;
}

/** A part, and how it is. */
export interface CheckedPart {
  readonly name: string;
  readonly status: 'starting' | 'ready' | 'failed';
  readonly details: string;
}

/**
 * Says how a part is.
 * @param check - asks one that has started whether it still works.
 */
export const checkPart = async <Value>(
  { name, state }: Part<Value>,
  check: (value: Value) => Check | Promise<Check>,
): Promise<CheckedPart> => {
  if (state.name === 'starting') return { name, status: 'starting', details: state.step };
  if (state.name === 'failed') {
    return { name, status: 'failed', details: `${state.problem} The app tries again by itself.` };
  }
  const { works, details } = await check(state.value);
  return { name, status: works ? 'ready' : 'failed', details };
};
