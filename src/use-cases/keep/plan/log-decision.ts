import { daysLeft } from '../../../domain/certificate/certificate.ts';
import { count } from '../../../domain/words/count.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import {
  isKeptForEver,
  type KeepDependencies,
  type KeepRequest,
  type KeptCertificate,
} from '../keep-request.ts';
import type { Task } from './plan.ts';

/** One line that says what was found and what follows. Of a list what is reused is counted at the end. */
export function logDecision(
  { plan: { decision, replaces }, request }: Task,
  { list, dryRun }: KeepRequest,
  { log }: KeepDependencies,
  now: Date,
): void {
  if (list !== null && decision.kind === 'reuse') return;
  const name = singleLine(request.specification.subject.commonName);
  const forEver = isKeptForEver(request) ? ' It is kept for ever: only force-renewal: true replaces it.' : '';
  const would = (present: string, conditional: string): string => (dryRun ? conditional : present);
  if (decision.kind === 'issue') {
    // Backups that were made without a passphrase may hold the certificate, and no key.
    const why =
      decision.reason === 'absent'
        ? `No certificate for ${name} was found with its key.`
        : `No usable certificate for ${name}.`;
    log.info(`${why} ${would('Issuing one.', 'One would be issued.')}${forEver}`);
    return;
  }
  const { certificate, place } = decision.existing;
  const found = `Found the certificate for ${name} (${place}), ${count(daysLeft(certificate, now), 'day')} left.`;
  if (decision.kind === 'reuse')
    log.info(
      `${found} ${would('Using it.', 'It would be used.')}${replaces === null ? '' : ' It replaces an older one.'}${forEver}`,
    );
  else log.info(`${found} ${would('Renewing it.', 'It would be renewed.')}`);
}

/** One line, also of a list: somebody has to know why a file changed although its certificate is reused. */
export function logRecovery(
  { request, files: { certificatePath } }: KeptCertificate,
  { log }: Pick<KeepDependencies, 'log'>,
): void {
  const name = singleLine(request.specification.subject.commonName);
  log.info(
    `An earlier run was stopped while it changed the pair of ${name}. This run put the new certificate in place: ${certificatePath}`,
  );
}
