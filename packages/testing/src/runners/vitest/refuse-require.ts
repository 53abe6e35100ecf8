// What `require('@voisnap/testing/vitest')` gets: Vitest's own CommonJS build does the same.
throw new Error(
  '@voisnap/testing/vitest cannot be loaded with require(), because Vitest cannot. Load it with import; if you do, your build turns that into require(): let it keep ES modules in tests, or use import().',
);
