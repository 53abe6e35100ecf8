import { expect } from 'vitest';
import { type VoisnapMatchers, voisnapMatchers } from '../matchers/index.js';

declare global {
  // Vitest's assertions have what Chai's have, in every version. Its own `Matchers` has other type
  // parameters in Vitest 5 than in 4, and all declarations of one interface must agree on them.
  namespace Chai {
    interface Assertion extends VoisnapMatchers {}
  }
}

expect.extend(voisnapMatchers);

export { expect };
