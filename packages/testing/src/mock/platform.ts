import type { Activity, AsyncContext } from '../clock/in-flight.js';
import type { ReadPdf } from '../emulator/knowledge/read-pdf.js';
import type { ClientAccess, MockServer } from '../http/client-access.js';
import type { LogBounds } from '../kit/requests/log-entries.js';
import type { FindCaller } from '../shared/find-caller.js';
import type { ActivityProbe } from '../webhooks/idle-timeout.js';

/** The keys of a mock that shares a port with other mocks of the same seed. */
export interface SharedKeys {
  /** Returns the value of the mock's next key. `count` is 1 for the first. */
  readonly nameKey: (count: number) => string;
  /** Called with each key and token of the mock, except for its first key. */
  readonly onAdd: (value: string) => void;
}

/** The parts of a mock that differ between Node and the web. `Client` is the type of the client options that lead to the mock. */
export interface Platform<Client extends object> {
  /** Prints a warning for the person who runs the tests. */
  readonly warn: (message: string) => void;
  /** Real time in milliseconds, from any start. Default: the clock of the machine. */
  readonly realNow?: (() => number) | undefined;
  /** Prints a line of the log. */
  readonly print: (line: string) => void;
  readonly readPdf: ReadPdf;
  /** Makes what knows which code belongs to which delivery, where the platform can. */
  readonly createAsyncContext?: (() => AsyncContext<Activity>) | undefined;
  /** Tells receivers of webhooks that work from those that hang. */
  readonly activityProbe?: ActivityProbe;
  /** Tells which line of a test planned something. Default: by the stack. */
  readonly findCaller?: FindCaller;
  /** Throws when fake timers would keep a request of `fetch` from ending. */
  readonly checkFetch?: () => void;
  /** Limits of the request log. Default: the last 10 000 requests. */
  readonly logBounds?: LogBounds;
  /** How the keys of mocks behind one port stay apart. Default: the mock has a port of its own. */
  readonly sharedKeys?: SharedKeys;
  readonly openClientAccess: (server: MockServer) => ClientAccess<Client>;
}
