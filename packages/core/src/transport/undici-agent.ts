/// <reference path="./undici-agent-module.d.ts" />
import type { Agent } from 'undici';

/**
 * Loads undici's `Agent` and makes one. It is taken from its own file, which loads in a third of the
 * time of the whole package; should a later version move that file, the package itself will do.
 */
export async function openAgent(): Promise<Agent> {
  const { default: AgentClass } = await import('undici/lib/dispatcher/agent.js').catch(
    async () => ({ default: (await import('undici')).Agent }),
  );
  return new AgentClass(agentOptions);
}

/** How connections are kept, with a proxy in between or without. */
export const agentOptions: Agent.Options = {
  // A server closes an idle connection about when it said; a request written just then is lost. So
  // ours is closed this many milliseconds before the server's hint, and soon where it gave none.
  keepAliveTimeoutThreshold: 2_000,
  keepAliveTimeout: 4_000,
};
