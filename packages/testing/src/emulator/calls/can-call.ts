import type { Agent } from '@voisnap/types';

const silent: readonly string[] = ['inactive', 'archived'];

/** Whether an agent can make calls. Assumed: a draft can, so that it can be tried out. */
export const canCall = ({ status }: Agent): boolean => !silent.includes(status);
