import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { pathOfPublicFile } from '../../domain/backup/backup-set.ts';
import { formatTime, type CertificateRecord } from '../../domain/backup/manifest.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { asFailure, messageOf } from '../../domain/failure.ts';
import { count } from '../../domain/words/count.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Clock, RepositoryIdentity } from '../../ports/run.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';
import { GONE } from '../search/sets/open-set.ts';
import { openContent, type DrillDependencies } from '../store/drill.ts';
import { replacedIn } from '../store/file-certificates.ts';
import { readBytes, verifySet, type VerifiedSet } from '../verify/verify-set.ts';
import {
  damagedOutcome,
  failedOutcome,
  goneOutcome,
  outcomeOf,
  type DrillOutcome,
  type DrillProblem,
} from './drill-outcome.ts';

/** What opening a set and reading its files needs. */
export interface NewestDependencies extends DrillDependencies {
  readonly clock: Clock;
  readonly run: { readonly repository: RepositoryIdentity };
}

/** Opens everything in a set whose checksums agree. Never throws: what cannot be opened is damaged. */
export async function openNewest(
  set: VerifiedSet,
  newest: ListedSet,
  dependencies: NewestDependencies,
): Promise<DrillOutcome> {
  try {
    const { certificates, problem } = await openContent(set, dependencies);
    if (problem !== null) return damagedOutcome(newest, problem);
    return opened(set, newest, certificates, await certificatesInFiles(set, dependencies), dependencies);
  } catch (error) {
    return damagedOutcome(newest, messageOf(error));
  }
}

/** Fetches, verifies and opens a public set, which a search with a passphrase does not open. Never throws. */
export async function openPublic(listed: ListedSet, dependencies: NewestDependencies): Promise<DrillOutcome> {
  const { name } = listed;
  const { repository } = dependencies.run;
  try {
    const reader = await listed.open();
    if (reader === null) return goneOutcome(listed, GONE);
    try {
      const expected = {
        kind: 'backup',
        artifactName: name.base,
        name: formatBackupName(name),
        repository,
      } as const;
      const verification = await verifySet(reader, expected, dependencies);
      if (verification.kind === 'verified') return await openNewest(verification.set, listed, dependencies);
      return damagedOutcome(listed, verification.kind === 'damaged' ? verification.problem : 'it is sealed');
    } finally {
      await reader.close();
    }
  } catch (error) {
    return failedOutcome(listed, asFailure(error));
  }
}

function opened(
  set: VerifiedSet,
  newest: ListedSet,
  certificates: readonly Certificate[],
  inFiles: Awaited<ReturnType<typeof certificatesInFiles>>,
  dependencies: NewestDependencies,
): DrillOutcome {
  const all = [...certificates, ...inFiles.certificates];
  const { problems } = inFiles;
  if (set.key !== null)
    return outcomeOf(newest, {
      result: resultOf(set),
      isVerified: true,
      certificates: all,
      keptForEver: fingerprintsIn(set, ({ isKeptForEver }) => isKeptForEver === true),
      withKeys: fingerprintsIn(set, ({ privateKey }) => privateKey === 'sealed'),
      problems: [...leftOutProblems(set), ...problems],
    });
  const unproved = newest.name.isPublic ? keyless(dependencies.keyring.hasPassphrase) : NOT_OPENED;
  const result = newest.name.isPublic
    ? 'its checksums agree; it holds no private key'
    : 'its checksums agree; not opened without a passphrase';
  return outcomeOf(newest, { result, certificates: all, problems: [unproved, ...problems] });
}

const NOT_OPENED: DrillProblem = {
  code: 'not-opened',
  level: 'warning',
  message:
    'is sealed and was not opened, because no passphrase was given. Its checksums agree, but nothing shows that it can be restored. Set passphrase, and check that the secret exists.',
};

/** Nobody who may write to the store can make a sealed set, but everybody can make a public one in its place. */
function keyless(hasPassphrase: boolean): DrillProblem {
  return {
    code: 'keyless',
    level: hasPassphrase ? 'error' : 'notice',
    message:
      'was made without a passphrase: it holds no private key, and nothing proves who made it. Give passphrase to the step that makes it.',
  };
}

function resultOf({ manifest: { certificates, userFiles } }: VerifiedSet): string {
  const keys = certificates.filter(({ privateKey }) => privateKey === 'sealed').length;
  const opened = [
    ...(keys === 0 ? [] : [keys === 1 ? 'the private key' : `${keys} private keys`]),
    ...(userFiles.sealedCount === 0 ? [] : [count(userFiles.sealedCount, 'file')]),
  ];
  return opened.length === 0 ? 'whole and proved' : `whole and proved; opened ${opened.join(' and ')}`;
}

/** What belongs to Certkeep itself is in no backup, and is no loss. */
function leftOutProblems({ manifest }: VerifiedSet): readonly DrillProblem[] {
  const leftOut = manifest.userFiles.leftOut.filter(({ reason }) => reason !== 'ours');
  const total = leftOut.reduce((sum, { count: files }) => sum + files, 0);
  if (total === 0) return [];
  const reasons = leftOut.map(({ reason }) => reason).join(', ');
  const message = `does not hold ${count(total, 'file')} that its paths matched (${reasons}). The run that made it named each in its warnings. Change paths, or what is there.`;
  return [{ code: 'left-out', level: 'warning', message }];
}

function fingerprintsIn(
  { manifest }: VerifiedSet,
  isMeant: (record: CertificateRecord) => boolean,
): ReadonlySet<string> {
  return new Set(manifest.certificates.filter(isMeant).map(({ fingerprint }) => fingerprint));
}

/** The certificates in those of the user's files that are public, and what is said of those that have given way to others. */
async function certificatesInFiles(
  { digests, reader }: VerifiedSet,
  { reader: parser, clock }: NewestDependencies,
): Promise<Pick<DrillOutcome, 'certificates' | 'problems'>> {
  const certificates: Certificate[] = [];
  const problems: DrillProblem[] = [];
  for (const { path } of digests) {
    if (pathOfPublicFile(path) === null) continue;
    const found = (await parser.parsePublicFile(await readBytes(reader, path))) ?? [];
    const replaced = replacedIn(found, clock.now());
    certificates.push(...found.filter((certificate) => !replaced.has(certificate)));
    problems.push(...[...replaced].map((certificate) => replacedProblem(certificate, path)));
  }
  return { certificates, problems };
}

function replacedProblem({ subjectLine, notAfter }: Certificate, path: string): DrillProblem {
  return {
    code: 'replaced',
    level: 'notice',
    message: `holds the certificate ${singleLine(subjectLine)}, which expired at ${formatTime(notAfter)}, beside a valid one for the same name and key (${singleLine(path)}). Remove the expired one from the file.`,
  };
}
