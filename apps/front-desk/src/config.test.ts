import { expect, test } from 'vitest';
import { readConfig } from './config.js';

const place = 'postgres://user:p%23ss@localhost:5432/front_desk';

test.for([place, 'postgresql://localhost/x', 'postgres://user@/x?host=/run/postgresql'])(
  'DATABASE_URL may be %s',
  (url) => expect(readConfig({ DATABASE_URL: url }, []).databaseUrl).toBe(url),
);

test.for([
  'localhost/x',
  'mysql://localhost/x',
  place.replace('%23', '#'),
  'postgres://localhost:99999/x',
])('DATABASE_URL may not be %s, and one sentence says why', (url) => {
  expect(() => readConfig({ DATABASE_URL: url }, [])).toThrow(
    /^[^\n]*\n {2}- DATABASE_URL must [^\n]*$/,
  );
});
