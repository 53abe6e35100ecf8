/** Marks the answers of a workspace that was closed to make room and has begun anew, until it is reset. */
export const evictedHeader = 'X-Voisnap-Mock-Workspace';
