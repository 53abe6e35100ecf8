/** Puts a part of the mock back to the state that was captured. It can be called any number of times. */
export type Restore = () => void;

/** A part of the mock that `mock.reset()`, `mock.snapshot()` and `mock.restore()` cover. */
export interface MockPart {
  /** Puts the part back to its state at the beginning. */
  reset(): void;
  /** Captures the present state of the part. */
  capture(): Restore;
}

/** Something within a part, whose state is captured with the part. */
export type Capturable = Pick<MockPart, 'capture'>;

/** Captures the entries of a map. */
export function captureMap<Key, Value>(map: Map<Key, Value>): Restore {
  const captured = [...map];
  return () => {
    map.clear();
    for (const [key, value] of captured) map.set(key, value);
  };
}

/** Captures several, which are restored in their order. */
export const captureAll = (parts: readonly Capturable[]): Restore => {
  const restores = parts.map((part) => part.capture());
  return () => {
    for (const restore of restores) restore();
  };
};
