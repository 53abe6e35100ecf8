const dayMs = 86_400_000;

/** The periods to choose from, in days. */
export const periods = [7, 30, 90] as const;

/** The first and the last day of a period, both included, in UTC. */
export interface StatisticsPeriod {
  readonly days: number;
  readonly dateFrom: string;
  readonly dateTo: string;
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The period that the address asks for, up to today: 30 days, unless it names another. */
export const findPeriod = (text: string | undefined, now: number): StatisticsPeriod => {
  const days = periods.find((each) => String(each) === text) ?? 30;
  return { days, dateFrom: toDay(now - (days - 1) * dayMs), dateTo: toDay(now) };
};

/** All days of a period. */
export const eachDay = ({ dateFrom, dateTo }: Omit<StatisticsPeriod, 'days'>): string[] => {
  const days: string[] = [];
  for (let time = Date.parse(dateFrom); time <= Date.parse(dateTo); time += dayMs) {
    days.push(toDay(time));
  }
  return days;
};
