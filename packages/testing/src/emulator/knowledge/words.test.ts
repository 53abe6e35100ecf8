import { describe, expect, it } from 'vitest';
import { findWords } from './words.js';

const terms = (text: string) => findWords(text).map(({ term }) => term);

describe('findWords', () => {
  it('omits stop words', () => {
    expect(terms('What is the return policy?')).toEqual(['return', 'policy']);
  });

  it('gives singular and plural, accents and cases the same term', () => {
    expect(terms('Policies Rückgaben RETURNS')).toEqual(terms('policy ruckgaben return'));
    expect(terms('address bus glass')).toEqual(['address', 'bus', 'glass']);
  });

  it('gives the common forms of an English word the same term', () => {
    expect(terms('opening opened shipping shipped cancelling')).toEqual(
      terms('open open ship ship cancell'),
    );
    expect(terms('bring need speed spring string thing red')).toEqual(
      'bring need speed spring string thing red'.split(' '),
    );
  });

  it('returns the position of each word', () => {
    expect(findWords('The shoes')).toEqual([{ term: 'shoe', start: 4, end: 9 }]);
  });

  it('treats each character of a script without spaces as a word', () => {
    expect(terms('返品 ABC')).toEqual(['返', '品', 'abc']);
  });
});
