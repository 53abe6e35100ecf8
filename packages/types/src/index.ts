export const placeholder = 'types';
