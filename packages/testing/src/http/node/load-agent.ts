import type { Agent } from 'undici';
import { requireModule } from '../../shared/require-module.js';

/**
 * Loads undici's `Agent`. It is taken from its own file, which loads in a third of the time of the
 * whole package; should a later version move that file, the package itself will do.
 */
export function loadAgent(): typeof Agent {
  try {
    return requireModule('undici/lib/dispatcher/agent.js');
  } catch {
    return requireModule('undici').Agent;
  }
}
