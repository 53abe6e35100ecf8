/** When virtual time begins by default, in ms since the epoch: Monday, 2025-06-16T09:00:00Z. */
export const defaultStart: number = Date.UTC(2025, 5, 16, 9);
