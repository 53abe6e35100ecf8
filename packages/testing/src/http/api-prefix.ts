/** Where the API's routes begin (documented). */
export const apiPrefix = '/api/v1';
