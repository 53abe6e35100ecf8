/**
 * One of the known values, or any other string: the API can add values. Editors complete the known
 * ones.
 */
export type OpenEnum<Known extends string> = Known | (string & {});
