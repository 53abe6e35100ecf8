import type { Agent } from 'undici';
import type { RequireModule } from './require-late.js';

type AgentClass = typeof Agent;

/**
 * Loads undici's `Agent` and makes one.
 *
 * @throws what `load` throws where there is no undici.
 */
export const openAgent = (load: RequireModule): Agent => new (loadAgent(load))(agentOptions);

/**
 * The class is taken from its own file, which loads in a third of the time of the whole package; in a
 * version that has moved that file, the package itself will do.
 */
function loadAgent(load: RequireModule): AgentClass {
  try {
    const found = load('undici/lib/dispatcher/agent.js');
    if (typeof found === 'function') return found as AgentClass;
  } catch {
    // Either the file is not there, or undici is not; the next line tells which.
  }
  return (load('undici') as { readonly Agent: AgentClass }).Agent;
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
