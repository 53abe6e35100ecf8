const people = [
  ['+15555550100', 'Ada'],
  ['+15555550101', 'Grace'],
  ['+15555550102', 'Alan'],
  ['+15555550103', 'Linus'],
  ['+15555550104', 'Edsger'],
  ['+15555550105', 'Barbara'],
  ['+15555550110', 'Donald'],
  ['+15555550111', 'Margaret'],
] as const;

/**
 * A file to try campaigns with. The first six are the `magicNumbers` of `@voisnap/testing`, whose calls go differently on
 * the mock; a test compares them. None of the numbers is anybody's.
 */
export const exampleCsv: string = [
  'phone,name,plan',
  ...people.map(([phone, name], index) => `${phone},${name},${index % 2 ? 'basic' : 'premium'}`),
  '',
].join('\n');
