import { DAY_MS } from '../certificate/certificate.ts';

/** Which sets count: those up to a date. Input `date` of `restore`. */
export interface RestoreDate {
  /** As it was given, for messages. */
  readonly text: string;
  /** The last moment that counts, inclusive; `null` for `latest`. */
  readonly until: Date | null;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

const DAY = /^\d{4}-\d\d-\d\d$/;
/** ISO 8601 extended, to the minute, the second or a part of it, with its zone. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
/** As in the names of sets. */
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * The date in a text: `latest`, a day in UTC, or a time. What it names counts to its end: a day to midnight, a time
 * without seconds to the end of its minute.
 *
 * Throws if it is none of these, for a date that the calendar does not have, and for a time without its zone, which would mean
 * another set on another machine.
 */
export function parseRestoreDate(text: string): RestoreDate {
  return { text, until: text === 'latest' ? null : lastMoment(text) };
}

/** Whether a set that was made at `time` is not after the date. */
export function isNotAfter(time: Date, { until }: RestoreDate): boolean {
  return until === null || time.getTime() <= until.getTime();
}

function lastMoment(text: string): Date {
  if (DAY.test(text)) return endOf(`${text}T00:00Z`, DAY_MS);
  if (STAMP.test(text)) return endOf(text.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'), SECOND_MS);
  const time = TIME.exec(text);
  if (time === null) throw notADate();
  const [, seconds, fraction] = time;
  return endOf(text, seconds === undefined ? MINUTE_MS : fraction === undefined ? SECOND_MS : 1);
}

/** The last millisecond of a span that begins at a time. */
function endOf(text: string, spanMs: number): Date {
  const date = text.slice(0, 10);
  const midnight = new Date(`${date}T00:00Z`);
  const begin = new Date(text);
  // Dates such as 31 February are read as days of the next month.
  const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
  if (!isReal || Number.isNaN(begin.getTime())) throw notADate();
  return new Date(begin.getTime() + spanMs - 1);
}

function notADate(): Error {
  return new Error(
    'must be latest, a day such as 2026-11-23, or a time with its zone such as 2026-11-23T02:10:00Z or 20261123T021000Z',
  );
}
