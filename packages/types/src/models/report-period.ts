/** The period of a report. */
export interface ReportPeriod {
  /** First day of the period, included. Example: `2025-06-01`. */
  from: string;
  /** Last day of the period, included. Example: `2025-06-30`. */
  to: string;
}
