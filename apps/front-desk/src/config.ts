import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { folder } from './folder.js';
import { StartProblem } from './start/start-problem.js';
import { type ApiChoice, chooseApi } from './voisnap/choose-api.js';

/** Everything that the environment and the command line decide, checked once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Names by which browsers may open the app, beside those of this machine. */
  readonly allowedHosts: readonly string[];
  /** Where the built-in Postgres and the built-in mock keep what they know. */
  readonly dataFolder: string;
  /** A Postgres of yours; without it the app starts its own. */
  readonly databaseUrl: string | undefined;
  /** Worker processes that place the calls of campaigns; 0: the web process does it. */
  readonly workers: number;
  readonly api: ApiChoice;
}

const number = (name: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${name} must be a number` })
    .int(`${name} must be a whole number`)
    .min(least, `${name} must be ${least} or more`)
    .max(most, `${name} must be ${most} or less`);

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: 'DATABASE_URL must begin with postgres://', abort: true })
  // Of a socket: postgres://user@/database?host=/folder
  .refine((url) => URL.canParse(url.replace('@/', '@socket/')), {
    error: 'DATABASE_URL must be a URL, in which a password is URL-encoded: %23 for #, %2F for /',
  })
  .optional();

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  ALLOW_HOST: z.string().default(''),
  PORT: number('PORT', 0, 65_535).default(3000),
  DATA_FOLDER: z.string().default('data'),
  DATABASE_URL: databaseUrl,
  workers: number('--workers', 0, 64).default(0),
});

/** Empty variables count as not set: `PORT= npm start`. */
const withoutEmpty = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

const wrongSettings = (problems: readonly string[]): StartProblem =>
  new StartProblem(
    ['These settings are wrong:', ...problems.map((each) => `  - ${each}`)].join('\n'),
  );

const readFlags = (args: readonly string[]): { live: boolean; workers?: string } => {
  try {
    const options = {
      live: { type: 'boolean', default: false },
      workers: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrongSettings([
      `${(error as Error).message}. The flags are --live and --workers <number>`,
    ]);
  }
};

/**
 * Reads the environment and the command line.
 * @throws StartProblem with everything that is wrong, not only the first.
 */
export const readConfig = (environment: NodeJS.ProcessEnv, args: readonly string[]): Config => {
  const { live, ...flags } = readFlags(args);
  const result = settings.safeParse(withoutEmpty({ ...environment, ...flags }));
  const api = chooseApi(withoutEmpty(environment), live);
  const problems = [...(result.error?.issues.map(({ message }) => message) ?? []), ...api.problems];
  if (!result.success || api.choice === undefined) throw wrongSettings(problems);
  const { HOST, PORT, ALLOW_HOST, DATA_FOLDER, DATABASE_URL, workers } = result.data;
  return {
    host: HOST,
    port: PORT,
    allowedHosts: ALLOW_HOST.toLowerCase().split(/[\s,]+/),
    dataFolder: resolve(folder, DATA_FOLDER),
    databaseUrl: DATABASE_URL,
    workers,
    api: api.choice,
  };
};
