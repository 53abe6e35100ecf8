import type { VoisnapClient } from '@voisnap/sdk';
import type { Options } from '../look/select-field.js';
import { nameAgents } from './name-agents.js';

/** The newest agents to choose from, by name; one that is not among them keeps its id, or the name given. */
export const listAgentOptions = async (
  client: VoisnapClient,
  chosen?: { readonly id: string; readonly name?: string | null | undefined },
): Promise<Options> => {
  const names = new Map(await nameAgents(client));
  if (chosen !== undefined && !names.has(chosen.id)) {
    names.set(chosen.id, chosen.name ?? chosen.id);
  }
  return [...names].sort(([, one], [, other]) => one.localeCompare(other));
};
