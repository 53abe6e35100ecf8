import type { Agent } from '@voisnap/types';

const silent: readonly string[] = ['inactive', 'archived'];

/** Whether an agent makes calls. Assumed: a draft does, so that it can be tried out. */
export const canCall = ({ status }: Agent): boolean => !silent.includes(status);
