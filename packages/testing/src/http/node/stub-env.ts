import { createDisposable } from '../../shared/disposable.js';

/**
 * Sets environment variables of this process; `undefined` deletes one. Disposing restores the previous
 * values, once.
 */
export function stubEnv(values: Readonly<Record<string, string | undefined>>): Disposable {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(values)) setVariable(name, value);
  return createDisposable(() => {
    for (const [name, value] of before.splice(0)) setVariable(name, value);
  });
}

/** `process.env` turns `undefined` into text. */
function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
