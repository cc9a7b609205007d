import { DAY_MS, HOUR_MS, type Certificate } from '../certificate/certificate.ts';
import type { RenewBefore } from './duration.ts';

export type Validity = Pick<Certificate, 'notBefore' | 'notAfter'>;

/**
 * The validity of a certificate that is issued at `now`: from an hour before, because clocks differ, for `validityDays` of
 * exactly 86 400 seconds. 825 days are then not a second over what Apple's platforms accept.
 */
export function validityFrom(now: Date, validityDays: number): Validity {
  const notBefore = Math.floor((now.getTime() - HOUR_MS) / 1000) * 1000;
  return { notBefore: new Date(notBefore), notAfter: new Date(notBefore + validityDays * DAY_MS) };
}

/** The moment from which a certificate is due for renewal. One that is kept for ever is not due before its end, and fails then. */
export function renewalTime(validity: Validity, renewBefore: RenewBefore): Date {
  if (renewBefore.kind === 'never') return validity.notAfter;
  const end = validity.notAfter.getTime();
  const lifetime = end - validity.notBefore.getTime();
  const before = renewBefore.kind === 'time' ? renewBefore.ms : (lifetime * renewBefore.percent) / 100;
  return new Date(end - before);
}

/** Whether a certificate is due for renewal. */
export function isDue(validity: Validity, renewBefore: RenewBefore, now: Date): boolean {
  return now >= renewalTime(validity, renewBefore);
}

/** Whether a certificate of so many days is due for renewal the moment it is issued, so that every run would renew it. */
export function isDueWhenIssued(validityDays: number, renewBefore: RenewBefore): boolean {
  const someTime = new Date(0);
  return isDue(validityFrom(someTime, validityDays), renewBefore, someTime);
}
