import type { Certificate } from './certificate.ts';
import type { RenewBefore } from './duration.ts';

type Validity = Pick<Certificate, 'notBefore' | 'notAfter'>;

/** The moment from which a certificate is due for renewal. */
export function renewalTime(validity: Validity, renewBefore: RenewBefore): Date {
  const end = validity.notAfter.getTime();
  const lifetime = end - validity.notBefore.getTime();
  const before = renewBefore.kind === 'time' ? renewBefore.ms : (lifetime * renewBefore.percent) / 100;
  return new Date(end - before);
}
