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

/**
 * How sockets connect. A host with several addresses is tried address by address; Node gives each 250 ms
 * and no second try, which loses a host that takes longer (a distant one, one behind a VPN).
 */
export const connectOptions = { autoSelectFamilyAttemptTimeout: 2_000 };

/** How connections are made and kept, with a proxy in between or without. */
export const agentOptions: Agent.Options = {
  connect: connectOptions,
  // A server closes an idle connection about when it said; a request written just then is lost. So
  // ours is closed this many milliseconds before the server's hint, and soon where it gave none.
  keepAliveTimeoutThreshold: 2_000,
  keepAliveTimeout: 4_000,
};
