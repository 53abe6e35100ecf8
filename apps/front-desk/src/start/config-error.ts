import { StartProblem } from './start-problem.js';

/** Settings that are wrong. */
export class ConfigError extends StartProblem {
  constructor(readonly problems: readonly string[]) {
    super(['The settings are not right:', ...problems.map((each) => `  - ${each}`)].join('\n'));
    this.name = 'ConfigError';
  }
}
