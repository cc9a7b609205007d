import { daysLeft } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { formatTime } from '../domain/manifest.ts';
import type { RestoreListReport, WantedCertificate } from '../use-cases/restore-list.ts';
import type { Advice } from './keep-advice.ts';
import type { ListEntries } from './list-entries.ts';
import type { RestoreInputs } from './restore-inputs.ts';
import type { RestoreEntry } from './restore-list-entries.ts';
import { restoredOf, type RestoredEntry } from './restore-list-outputs.ts';

/** What the outcome gives reason to say, where certificates of a list were restored. */
export function adviceAfterListRestore(report: RestoreListReport, inputs: RestoreInputs): Advice[] {
  const restored = restoredOf(report);
  return [
    ...adviceOnKeys(restored),
    ...restored.flatMap((entry) => adviceOnExpiry(entry, report.now)),
    ...adviceOnAbsent(report, inputs),
    ...report.keptBeside.map((path) => notice(`A file that differed was replaced. The old one is ${path}.`)),
  ];
}

/** All that keeps the step from being well: of the list, and of what was looked for. */
export function failuresOfRestore(
  { restores, hasSets }: RestoreListReport,
  { badEntries }: ListEntries<RestoreEntry>,
  inputs: RestoreInputs,
): Failure[] {
  const isAbsenceGrave = hasSets && inputs.ifNotFound === 'error';
  const ofEntries = restores.flatMap(({ wanted, outcome }) => {
    if (outcome instanceof Failure) return [outcome];
    return outcome === null && isAbsenceGrave ? [new Failure('invalid', absent(wanted, inputs))] : [];
  });
  return [...badEntries.map(({ failure }) => failure), ...ofEntries];
}

function adviceOnKeys(restored: readonly RestoredEntry[]): Advice[] {
  const count = (state: string): number => restored.filter(({ restored: { keys } }) => keys === state).length;
  const [sealed, keyless] = [count('sealed'), count('absent')];
  return [
    ...(sealed === 0
      ? []
      : [
          notice(
            `The private keys of ${sealed} certificates were restored as they are stored, sealed: no passphrase was given. Give passphrase to have them opened, or open them with openssl pkey.`,
          ),
        ]),
    ...(keyless === 0
      ? []
      : [
          notice(
            `Of ${keyless} certificates there is no private key: none was stored, because no passphrase was given when the backup was made.`,
          ),
        ]),
  ];
}

function adviceOnExpiry({ name, restored: { certificate } }: RestoredEntry, now: Date): Advice[] {
  if (daysLeft(certificate, now) >= 0) return [];
  const message = `The certificate ${name} has expired at ${formatTime(certificate.notAfter)}. It was restored all the same; clients will refuse it.`;
  return [{ level: 'warning', message }];
}

function adviceOnAbsent({ restores, hasSets }: RestoreListReport, inputs: RestoreInputs): Advice[] {
  if (!hasSets || inputs.ifNotFound !== 'warn') return [];
  return restores
    .filter(({ outcome }) => outcome === null)
    .map(({ wanted }) => ({ level: 'warning', message: absent(wanted, inputs) }));
}

function absent({ name }: WantedCertificate, { request: { date, artifactName } }: RestoreInputs): string {
  const limit = date.until === null ? '' : ` not after ${date.text}`;
  return `${name} was not restored: no backup of ${artifactName}${limit} holds it, nor one of another shard. Is its common name the one that it was kept under? One that expired after it had left the list is in older backups: give their date.`;
}

function notice(message: string): Advice {
  return { level: 'notice', message };
}
