/** Settings that are wrong. Only the person who started the app can mend them. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The settings are not right:', ...problems.map((each) => `  - ${each}`)].join('\n'));
    this.name = 'ConfigError';
  }
}
