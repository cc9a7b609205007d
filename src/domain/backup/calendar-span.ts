/** A span of calendar time, as restic writes it: a month is as long as the month at hand. */
export interface CalendarSpan {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly hours: number;
}

/**
 * Returns a span such as `30d`, `12h` or `1y5m7d2h`, or `null` if it has no length, which restic takes for no rule. Throws if
 * the text is no span.
 */
export function parseCalendarSpan(text: string): CalendarSpan | null {
  const match = /^(?=\d)(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,6})d)?(?:(\d{1,7})h)?$/.exec(text);
  if (match === null) {
    throw new Error(
      'must be a span such as 30d, 12h or 1y5m7d2h (years, months, days, hours, in this order)',
    );
  }
  const [, years, months, days, hours] = match;
  const span = {
    years: Number(years ?? 0),
    months: Number(months ?? 0),
    days: Number(days ?? 0),
    hours: Number(hours ?? 0),
  };
  return Object.values(span).every((count) => count === 0) ? null : span;
}

/**
 * The moment so long before `time`, counted on the calendar in UTC. A day that the month does not have runs over into
 * the next month, as Go's `Time.AddDate` and so restic have it: a month before 31 March is 3 March.
 */
export function momentBefore(time: Date, { years, months, days, hours }: CalendarSpan): Date {
  const moment = new Date(time);
  moment.setUTCFullYear(time.getUTCFullYear() - years, time.getUTCMonth() - months, time.getUTCDate() - days);
  moment.setUTCHours(moment.getUTCHours() - hours);
  return moment;
}
