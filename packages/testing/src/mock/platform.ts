import type { Activity, AsyncContext } from '../clock/in-flight.js';
import type { ReadPdf } from '../emulator/knowledge/read-pdf.js';
import type { ClientAccess, MockServer } from '../http/client-access.js';
import type { LogBounds } from '../kit/requests/log-entries.js';
import type { FindCaller } from '../shared/find-caller.js';
import type { ActivityProbe } from '../webhooks/idle-timeout.js';

/** What a mock asks of what it runs on; `Client` is what its clients get to reach it. */
export interface Platform<Client extends object> {
  /** Tells who runs the tests about a trap. */
  readonly warn: (message: string) => void;
  /** Milliseconds of real time, from some beginning on. Default: the machine's. */
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
  /** Throws where fake timers would let a request by `fetch` never end. */
  readonly checkFetch?: () => void;
  /** How much of what was received is kept. Default: the last 10 000 requests. */
  readonly logBounds?: LogBounds;
  readonly openClientAccess: (server: MockServer) => ClientAccess<Client>;
}
