import { describe, expect, it } from 'vitest';
import { findWords } from './words.js';

const terms = (text: string) => findWords(text).map(({ term }) => term);

describe('findWords', () => {
  it('leaves out the words that carry no meaning', () => {
    expect(terms('What is the return policy?')).toEqual(['return', 'policy']);
  });

  it('makes one term of singular and plural, accents and cases', () => {
    expect(terms('Policies Rückgaben RETURNS')).toEqual(terms('policy ruckgaben return'));
    expect(terms('address bus glass')).toEqual(['address', 'bus', 'glass']);
  });

  it('makes one term of the common forms of an English word', () => {
    expect(terms('opening opened shipping shipped cancelling')).toEqual(
      terms('open open ship ship cancell'),
    );
    expect(terms('bring need speed spring string thing red')).toEqual(
      'bring need speed spring string thing red'.split(' '),
    );
  });

  it('says where each word stands', () => {
    expect(findWords('The shoes')).toEqual([{ term: 'shoe', start: 4, end: 9 }]);
  });

  it('takes each character of a script without spaces as a word', () => {
    expect(terms('返品 ABC')).toEqual(['返', '品', 'abc']);
  });
});
