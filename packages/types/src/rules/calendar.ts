const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The precision of a point in time. */
type DatePrecision = 'date' | 'local-datetime' | 'offset-datetime' | 'utc-datetime';

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const classifyZone = (hour: string | undefined, zone: string | undefined): DatePrecision => {
  if (hour === undefined) return 'date';
  if (zone === undefined) return 'local-datetime';
  return zone === 'Z' ? 'utc-datetime' : 'offset-datetime';
};

/**
 * Finds the precision of an ISO 8601 date or datetime; `undefined` for any other text, also for a day that does not
 * exist (`2025-02-30`), which `Date.parse` would turn into a later day.
 */
export const classifyIsoDate = (value: string): DatePrecision | undefined => {
  const parts = ISO_8601.exec(value);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = parts;
  const inCalendar =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month));
  const inDay = Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 60;
  return inCalendar && inDay ? classifyZone(hour, zone) : undefined;
};

/** Replaces 24:00 and leap seconds, which ISO 8601 has and `Date` does not know. */
const replaceLastMoments = (value: string): string =>
  value.replace('T24:00', 'T00:00').replace(/(T\d\d:\d\d):60/, '$1:59');

/**
 * Whether a text may be in another form of ISO 8601: `2025-06`, `20250601T090000Z`, `2025-W24-1`,
 * `2025-06-01t09:00:00z`, `2025-06-01T24:00:00Z`. A day that does not exist is not.
 */
export const couldBeIsoDate = (value: string): boolean => {
  const usual = replaceLastMoments(value.toUpperCase());
  if (!/^[+-]?\d{4}[\d:.,TWZ+\-/ ]{0,60}$/.test(usual)) return false;
  return !ISO_8601.test(usual) || (usual !== value && classifyIsoDate(usual) !== undefined);
};
