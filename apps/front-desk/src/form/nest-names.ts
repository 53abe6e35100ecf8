type Nested = { [name: string]: unknown };

// Without a prototype, a field that is called `__proto__` is a field like any other.
const createNested = (): Nested => Object.create(null) as Nested;

/** Makes objects of names with dots: `voice.speed` becomes `{ voice: { speed } }`, as the API wants it. */
export const nestNames = (posted: unknown): Nested => {
  const nested = createNested();
  for (const [name, value] of Object.entries(posted as Nested)) {
    const groups = name.split('.');
    const last = groups.pop() as string;
    let place = nested;
    for (const each of groups) {
      if (typeof place[each] !== 'object') place[each] = createNested();
      place = place[each] as Nested;
    }
    place[last] = value;
  }
  return nested;
};
