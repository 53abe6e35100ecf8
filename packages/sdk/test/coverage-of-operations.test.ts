import { operations } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import { VoisnapClient } from '../src/index.js';

/** Follows a dotted id from the client: `telephony.numbers.search`. */
const findMethod = (client: VoisnapClient, id: string): unknown =>
  id.split('.').reduce<unknown>((owner, name) => (owner as Record<string, unknown>)[name], client);

describe('the client', () => {
  const client = new VoisnapClient({ apiKey: 'vsnp_sb_0123456789' });

  it.each(Object.values(operations))('has a method for $id', ({ id }) => {
    expect(findMethod(client, id)).toBeTypeOf('function');
  });

  it.each(Object.values(operations).filter((operation) => 'paginated' in operation))(
    'has listPage and listAll beside $id',
    ({ id }) => {
      expect(findMethod(client, `${id}Page`)).toBeTypeOf('function');
      expect(findMethod(client, `${id}All`)).toBeTypeOf('function');
    },
  );
});
