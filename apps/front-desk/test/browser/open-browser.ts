import { type Browser, chromium } from 'playwright-core';
import { type Chromium, findChromium } from './find-chromium.js';

const flags = [
  '--headless=shell',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

/** Starts Chromium. Close it when the tests are done. */
export const openBrowser = async (found?: Chromium): Promise<Browser> => {
  const { path, environment } = found ?? (await findChromium());
  return chromium.launch({
    executablePath: path,
    args: flags,
    chromiumSandbox: false,
    env: { ...definedEnvironment(), ...environment },
  });
};
