import type { KeepListReport } from '../use-cases/keep-list.ts';
import type { Advice } from './keep-advice.ts';
import type { KeepListInputs } from './keep-list-inputs.ts';

/** What the outcome of a list gives reason to say. */
export function adviceAfterList(report: KeepListReport, { request }: KeepListInputs): Advice[] {
  const advice: Advice[] = [];
  if (request.passphrase === undefined && !request.dryRun) {
    advice.push({
      level: 'notice',
      message: `No passphrase was given, so no private key of ${request.artifactName} was stored: a fresh runner cannot bring these certificates back, and issues new ones. Give passphrase, from a secret, to keep them.`,
    });
  }
  if (report.carriedCount > 0) {
    advice.push({
      level: 'notice',
      message: `The backup of ${request.artifactName} holds ${report.carriedCount} more pairs from earlier backups, of certificates that this run did not keep; they are carried along until they expire.`,
    });
  }
  return advice;
}
