export { VoisnapClient } from '@voisnap/sdk';
export { useVoisnapMock, voisnapMatchers } from '../../src/runners/jest/index.js';
