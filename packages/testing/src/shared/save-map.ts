/** Notes what a map holds. The function that it gives puts that back, as often as it is called. */
export function saveMap<Key, Value>(map: Map<Key, Value>): () => void {
  const saved = [...map];
  return () => {
    map.clear();
    for (const [key, value] of saved) map.set(key, value);
  };
}

/** Puts several of these together. */
export const saveAll = (parts: readonly { save(): () => void }[]): (() => void) => {
  const restores = parts.map((part) => part.save());
  return () => {
    for (const restore of restores) restore();
  };
};
