import { expect } from 'vitest';
import { type VoisnapMatchers, voisnapMatchers } from '../matchers/index.js';

declare module 'vitest' {
  interface Matchers<T> extends VoisnapMatchers {}
}

expect.extend(voisnapMatchers);

export { expect };
