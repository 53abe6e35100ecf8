/** The API that a contract suite tests: a mock, or the sandbox of the real API. */
export interface ContractTarget {
  /** A sandbox key, `vsnp_sb_…`. The suite creates and deletes data, so it accepts no other key. */
  readonly apiKey: string;
  /** Origin of the API. Default: `https://sandbox.api.voisnap.ai`. */
  readonly baseUrl?: string;
  /** Sends the requests. Default: the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Waits between polls, for milliseconds. Default: real time; for a mock, `mock.clock.sleep`. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const SANDBOX = 'https://sandbox.api.voisnap.ai';
const sandboxKey = /^vsnp_sb_\w+$/;

const readEnvironment = (): Environment => globalThis.process?.env ?? {};

const sleepForReal = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Returns the real API if `VOISNAP_CONTRACT_TARGET` is `live`, with the key in `VOISNAP_API_KEY` and the origin
 * in `VOISNAP_BASE_URL` (default: the sandbox). Otherwise `undefined`.
 * @param environment - the variables. Default: those of the process.
 * @throws TypeError when the variable has another value, or the key is not a sandbox key.
 */
export function findLiveTarget(
  environment: Environment = readEnvironment(),
): ContractTarget | undefined {
  const { VOISNAP_CONTRACT_TARGET: wanted, VOISNAP_API_KEY: apiKey = '' } = environment;
  if (wanted === undefined || wanted === '') return undefined;
  if (wanted !== 'live') {
    throw new TypeError(
      `VOISNAP_CONTRACT_TARGET is ${JSON.stringify(wanted)}. Set it to live for the real API, or not at all.`,
    );
  }
  requireSandboxKey(apiKey, 'VOISNAP_API_KEY');
  return { apiKey, baseUrl: environment.VOISNAP_BASE_URL || SANDBOX };
}

/**
 * Fills in the defaults of a target.
 * @throws TypeError when its key is not a sandbox key, or when it is on another machine without
 * `VOISNAP_CONTRACT_TARGET=live`.
 */
export function resolveTarget(
  target: ContractTarget,
  environment: Environment = readEnvironment(),
): Required<ContractTarget> {
  const { apiKey, baseUrl = SANDBOX, fetch, sleep = sleepForReal } = target;
  requireSandboxKey(apiKey, 'The apiKey of the target');
  const { hostname } = new URL(baseUrl);
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (!fetch && !isHere && environment.VOISNAP_CONTRACT_TARGET !== 'live') {
    throw new TypeError(
      `${baseUrl} is not on this machine. To create and delete there, set VOISNAP_CONTRACT_TARGET=live; to test a mock, give the target its fetch.`,
    );
  }
  return { apiKey, baseUrl, fetch: fetch ?? globalThis.fetch, sleep };
}

function requireSandboxKey(apiKey: string, where: string): void {
  if (sandboxKey.test(apiKey)) return;
  throw new TypeError(
    `${where} is not a sandbox key, which starts with vsnp_sb_. The contract suite creates and deletes data, so it accepts only sandbox keys.`,
  );
}
