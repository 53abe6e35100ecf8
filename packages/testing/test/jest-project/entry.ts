export { VoisnapClient } from '@voisnap/sdk';
export { useVoisnapMock, voisnapMatchers } from '../../src/jest/index.js';
