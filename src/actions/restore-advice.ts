import { formatBackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { formatTime } from '../domain/manifest.ts';
import type { RestoredSet, RestoreReport, RestoreRequest } from '../use-cases/restore-request.ts';
import type { Advice } from './keep-advice.ts';
import type { RestoreInputs } from './restore-inputs.ts';

/** What the outcome gives reason to say, where a set was restored. */
export function adviceAfterRestore({ restored, now }: RestoreReport, { request }: RestoreInputs): Advice[] {
  if (restored === null) return [];
  const name = formatBackupName(restored.set.name);
  return [
    ...adviceOnKeys(restored, name, request),
    ...adviceOnExpiry(restored, now, name),
    ...restored.keptBeside.map((path) =>
      notice(`A file that differed from the backup ${name} was replaced. The old one is ${path}.`),
    ),
    ...restored.rewritten.map((path) =>
      notice(
        `${path} is not byte for byte what it was before its backup: its private key came back as PKCS#8. The key is the same.`,
      ),
    ),
  ];
}

/** What is to be said, or the run fails with, where there is no backup; `null` where nobody wants to know. */
export function adviceOnAbsence({ request, places, ifNotFound }: RestoreInputs): Advice | null {
  const { artifactName, date, runId } = request;
  const place = places.backupPath ?? `the artifacts of ${places.repository ?? 'this repository'}`;
  const limits = [
    date.until === null ? '' : ` not after ${date.text}`,
    runId === null ? '' : ` of run ${runId}`,
  ].join('');
  const hint =
    places.from === 'artifact'
      ? ' Only artifacts of this branch and the default branch count, and expired ones are gone: give run-id for one of another branch.'
      : '';
  const message = `There is no backup of ${artifactName}${limits} in ${place}. Nothing was restored.${hint}`;
  if (ifNotFound === 'error') throw new Failure('invalid', message);
  return ifNotFound === 'warn' ? { level: 'warning', message } : null;
}

/** Runs a piece of work; a `denied` that it throws says more, as `explainDenied` has it. */
export async function explainingDenied<T>(inputs: RestoreInputs, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainDenied(error, inputs);
  }
}

/** A `denied` with what else may be behind it than the permissions of the workflow's own token. */
export function explainDenied(error: unknown, { request, places }: RestoreInputs): unknown {
  if (!(error instanceof Failure) || error.code !== 'denied') return error;
  const hints = [
    places.repository === null
      ? ''
      : ` A workflow's own token reads no other repository: give github-token one that may read the actions of ${places.repository}.`,
    request.runId === null ? '' : ` Or there is no run ${request.runId} in it.`,
  ].join('');
  return new Failure('denied', `${error.message}${hints} Nothing was restored.`, { cause: error });
}

function adviceOnKeys(restored: RestoredSet, name: string, { passphrase }: RestoreRequest): Advice[] {
  if (restored.keys === 'sealed' && passphrase === undefined) {
    return [
      notice(
        `The private keys of the backup ${name} were restored as they are stored, sealed: no passphrase was given. Give passphrase to have them opened, or open them with openssl pkey.`,
      ),
    ];
  }
  const isKeyless = restored.certificates.length > 0 && restored.keys === 'absent';
  return isKeyless
    ? [
        notice(
          `The backup ${name} has no private key: none was stored, because no passphrase was given when it was made.`,
        ),
      ]
    : [];
}

function adviceOnExpiry({ certificates }: RestoredSet, now: Date, name: string): Advice[] {
  return certificates
    .filter((certificate) => daysLeft(certificate, now) < 0)
    .map(({ subject, notAfter }) => {
      const which =
        certificates.length === 1 ? 'The certificate' : `The certificate of ${subject.commonName}`;
      const message = `${which} in the backup ${name} has expired at ${formatTime(notAfter)}. It was restored all the same; clients will refuse it.`;
      return { level: 'warning', message };
    });
}

function notice(message: string): Advice {
  return { level: 'notice', message };
}
