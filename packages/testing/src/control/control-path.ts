/** Below this path a server's control lies. */
export const controlPath = '/__voisnap';
