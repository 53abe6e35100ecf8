import type { Agent } from 'undici';
import type { RequireModule } from './require-late.js';

type AgentClass = typeof Agent;

/**
 * Loads undici's `Agent` and creates one.
 *
 * @throws the error of `load` when there is no undici.
 */
export const openAgent = (load: RequireModule): Agent => new (loadAgent(load))(agentOptions);

/**
 * Loads the class from its own file, in a third of the time of the whole package. If a version of undici does not
 * have that file, loads the package.
 */
function loadAgent(load: RequireModule): AgentClass {
  try {
    const found = load('undici/lib/dispatcher/agent.js');
    if (typeof found === 'function') return found as AgentClass;
  } catch {
    // Either the file or undici is missing. If it is undici, the next line throws.
  }
  return (load('undici') as { readonly Agent: AgentClass }).Agent;
}

/**
 * Options of sockets. Node tries the addresses of a host one after another, once each, for 250 ms. That is too short
 * for a distant host or one behind a VPN.
 */
export const connectOptions = { autoSelectFamilyAttemptTimeout: 2_000 };

/** Options of connections, with or without a proxy. */
export const agentOptions: Agent.Options = {
  connect: connectOptions,
  // A server closes an idle connection after about the time of its hint, and loses a request that is sent just then.
  // So the agent closes it this many milliseconds before the hint, or after 4 s without a hint.
  keepAliveTimeoutThreshold: 2_000,
  keepAliveTimeout: 4_000,
};
