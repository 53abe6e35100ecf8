/** Where the columns of a file are. */
export interface Header {
  readonly phone: number;
  readonly name: number | undefined;
  /** The other columns, which go out with the call. */
  readonly metadata: ReadonlyArray<readonly [name: string, index: number]>;
  readonly width: number;
}

const phoneNames = new Set([
  'phone',
  'number',
  'phone number',
  'phonenumber',
  'telephone',
  'mobile',
]);
/** By these names the app finds its own calls. */
const ownNames = new Set(['voisnapcampaign', 'voisnapkey']);

const simplify = (name: string): string => name.trim().toLowerCase().replaceAll(/[_-]/g, ' ');

/** Reads the first line of a file. @returns all that is wrong with it. */
export const readHeader = (
  cells: readonly string[],
): { header: Header } | { problems: readonly string[] } => {
  const names = cells.map((cell) => cell.trim());
  const simple = names.map(simplify);
  const phones = simple.flatMap((name, index) => (phoneNames.has(name) ? [index] : []));
  const problems: string[] = [];
  const [phone] = phones;
  if (phone === undefined) problems.push(describeMissing(names));
  if (phones.length > 1) {
    const listed = phones.map((index) => `"${names[index]}"`).join(' and ');
    problems.push(`the columns ${listed} both hold numbers. Keep one of them`);
  }
  for (const name of findDoubles(simple)) problems.push(`the column "${name}" is there twice`);
  for (const name of simple.filter((each) => ownNames.has(each))) {
    problems.push(`the column "${name}" has a name that this app needs itself. Rename it`);
  }
  if (phone === undefined || problems.length > 0) return { problems };
  const found = simple.indexOf('name');
  const name = found === -1 ? undefined : found;
  const metadata = names.flatMap((each, index) =>
    each === '' || index === phone ? [] : [[index === name ? 'name' : each, index] as const],
  );
  return { header: { phone, name, metadata, width: names.length } };
};

const describeMissing = (names: readonly string[]): string => {
  const found = names.filter(Boolean).map((name) => `"${name.slice(0, 40)}"`);
  const shown = found.slice(0, 8).join(', ');
  return `the first line must name the columns, one of them "phone" or "number". It has ${shown || 'none'}`;
};

const findDoubles = (names: readonly string[]): Set<string> => {
  const seen = new Set<string>();
  return new Set(names.filter((name) => name !== '' && seen.size === seen.add(name).size));
};
