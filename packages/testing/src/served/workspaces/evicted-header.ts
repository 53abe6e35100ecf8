/** The header of responses of a workspace that was evicted and created again, until it is reset. */
export const evictedHeader = 'X-Voisnap-Mock-Workspace';
