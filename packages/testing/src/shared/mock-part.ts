/** Restores the captured state of a part of the mock. It can be called any number of times. */
export type Restore = () => void;

/** A part of the mock that `mock.reset()`, `mock.snapshot()` and `mock.restore()` cover. */
export interface MockPart {
  /** Resets the part to its initial state. */
  reset(): void;
  /** Captures the current state of the part. */
  capture(): Restore;
}

/** A component of a part. Its state is captured with the part. */
export type Capturable = Pick<MockPart, 'capture'>;

/** Captures the entries of a map. */
export function captureMap<Key, Value>(map: Map<Key, Value>): Restore {
  const captured = [...map];
  return () => {
    map.clear();
    for (const [key, value] of captured) map.set(key, value);
  };
}

/** Captures several components. They are restored in the same order. */
export const captureAll = (parts: readonly Capturable[]): Restore => {
  const restores = parts.map((part) => part.capture());
  return () => {
    for (const restore of restores) restore();
  };
};
