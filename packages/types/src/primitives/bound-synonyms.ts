/**
 * Names that people write for the bounds of a report, such as those in its response. The API would ignore them, and
 * report on another period.
 */
export const boundSynonyms = {
  dateFrom: ['from', 'fromDate', 'start', 'startDate', 'since'],
  dateTo: ['to', 'toDate', 'end', 'endDate', 'until'],
} as const;
