import { describe, expect, it, vi } from 'vitest';

/** Evaluates the modules again, as a second installed version or the CommonJS build beside ESM does. */
const loadCopy = async () => {
  vi.resetModules();
  const { VoisnapError, isVoisnapError } = await import('./voisnap-error.js');
  const { NotFoundError, ServerError } = await import('./api-errors.js');
  const { TransportFailure } = await import('../transport/transport.js');
  return { VoisnapError, isVoisnapError, NotFoundError, ServerError, TransportFailure };
};

describe('an error of another copy of the package', async () => {
  const ours = await loadCopy();
  const theirs = await loadCopy();
  const error = new theirs.NotFoundError('gone');

  it('comes from another class', () => {
    expect(theirs.NotFoundError).not.toBe(ours.NotFoundError);
    expect(Object.getPrototypeOf(error)).not.toBe(ours.NotFoundError.prototype);
  });

  it('is an instance of its own kind and of the base, and of nothing else', () => {
    expect(error instanceof ours.NotFoundError).toBe(true);
    expect(error instanceof ours.VoisnapError).toBe(true);
    expect(error instanceof ours.ServerError).toBe(false);
    expect(ours.isVoisnapError(error)).toBe(true);
  });

  it('is no instance of a class that a user derives from ours', () => {
    class AgentMissing extends ours.NotFoundError {}
    expect(error instanceof AgentMissing).toBe(false);
    expect(new AgentMissing('gone') instanceof theirs.NotFoundError).toBe(true);
  });

  it('holds for failures of a transport as well, which the CommonJS build has twice', () => {
    const details = { code: undefined, requestSent: 'no', cause: undefined } as const;
    const failure = new theirs.TransportFailure('lost', details);
    expect(failure instanceof ours.TransportFailure).toBe(true);
    expect(failure instanceof ours.VoisnapError).toBe(false);
    expect(failure.name).toBe('TransportFailure');
  });
});
