import type { Agent } from 'undici';
import { requireModule } from '../../shared/require-module.js';

/**
 * Loads undici's `Agent` from its own file, which takes a third of the time of the whole package. If a
 * later version moves that file, the package is loaded.
 */
export function loadAgent(): typeof Agent {
  try {
    return requireModule('undici/lib/dispatcher/agent.js');
  } catch {
    return requireModule('undici').Agent;
  }
}
