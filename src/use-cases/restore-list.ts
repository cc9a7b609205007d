import type { Certificate } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import type { Secret } from '../domain/secret.ts';
import type { ReturningPairPaths } from '../ports.ts';
import { forEach } from './batch.ts';
import { bringBackPairs, type ReturningPair } from './bring-back-pairs.ts';
import { asFailure, type Candidate } from './candidates.ts';
import { examinePair } from './examine-pair.ts';
import { ListCopies } from './list-copies.ts';
import { placeIn, type Copy, type SoughtPair } from './pair-copies.ts';
import type { KeyState, RestoreRequest, RestoreWorld } from './restore-request.ts';
import { misdatedWarning, restoredOlderWarning } from './rolled-back.ts';
import { laterIssueAt } from './set-before.ts';
import type { SkippedSet } from './set-walk.ts';

/** Opening is mostly work for the processor, and waiting for one key derivation. */
const OPENED_AT_ONCE = 8;

/** A listed certificate, and where its files go. */
export interface WantedCertificate extends SoughtPair, ReturningPairPaths {
  /** Refuses every other certificate. */
  readonly expectedFingerprint?: string;
}

/** What a person asked for; `artifactName` is the base whose sets are searched first. */
export interface RestoreListRequest extends Omit<RestoreRequest, 'expectedFingerprint'> {
  /** The list, whose other shards' sets are searched next. */
  readonly list: string;
  readonly certificates: readonly WantedCertificate[];
}

/** A certificate that was restored. */
export interface RestoredPair {
  readonly certificate: Certificate;
  readonly keys: KeyState;
  readonly set: Pick<Candidate, 'name' | 'place' | 'artifact'>;
}

/** What became of one certificate: `null` where no set holds it, a `Failure` where it could not be restored. */
export interface ListedRestore {
  readonly wanted: WantedCertificate;
  readonly outcome: RestoredPair | Failure | null;
}

/** What was done, for outputs and the summary. */
export interface RestoreListReport {
  readonly now: Date;
  /** In the order of the list. */
  readonly restores: readonly ListedRestore[];
  /** Absolute. */
  readonly files: readonly string[];
  readonly keptBeside: readonly string[];
  readonly skipped: readonly SkippedSet[];
  /** Whether there was any set to look into, sound or not. */
  readonly hasSets: boolean;
}

type Found = ReturningPair & RestoredPair & { readonly wanted: WantedCertificate };

/**
 * Restores the certificates of a list, each from the newest sound set not after the date that holds it. What keeps one
 * from being restored is told in its report, and stops none of the others. The target is touched once, when all were
 * looked for, opened and proved.
 *
 * Throws a `Failure` for what concerns all of them: as `Vault.list` does where no sets can be looked for, `not-written`
 * where a file cannot take its place; then nothing was changed.
 */
export async function restoreList(
  request: RestoreListRequest,
  world: RestoreWorld,
): Promise<RestoreListReport> {
  await world.target.check();
  const now = world.clock.now();
  const { artifactName: base, list, date, certificates } = request;
  const copies = await ListCopies.in({ base, list, date }, world.vault, world.log);
  try {
    const found = await forEach(certificates, (wanted) => findPair(wanted, copies, request, world), {
      ...world,
      done: 'Opened',
      atOnce: OPENED_AT_ONCE,
    });
    const pairs = found.filter((pair): pair is Found => pair !== null && !(pair instanceof Failure));
    await warnOfLaterIssues(pairs, copies, request, now, world);
    const placed = await bringBackPairs(pairs, request, now, world);
    const restores = certificates.map((wanted, index) => ({ wanted, outcome: found[index] ?? null }));
    return { now, restores, ...placed, skipped: copies.skipped, hasSets: copies.hasSets };
  } finally {
    await copies.close();
  }
}

/**
 * Says where the set before the newest one, which may claim to speak for it, holds certificates that were issued later.
 * Who names every certificate has said which they are to be, and is spared the look.
 */
async function warnOfLaterIssues(
  pairs: readonly Found[],
  copies: ListCopies,
  { artifactName, passphrase }: RestoreListRequest,
  now: Date,
  world: RestoreWorld,
): Promise<void> {
  const unnamed = pairs.filter(({ wanted }) => wanted.expectedFingerprint === undefined);
  if (unnamed.length === 0) return;
  try {
    const two = await copies.newestTwo();
    if (two === null) return;
    const { newest, before } = two;
    const misdated = misdatedWarning(newest.candidate);
    if (misdated !== null) world.log.warning(misdated);
    const later: Certificate[] = [];
    for (const { wanted, certificate, set } of unnamed) {
      const place = set === newest.candidate ? placeIn(before, wanted) : null;
      const issue = place && (await laterIssueAt(before.set, place, certificate, passphrase, world));
      // One that is not valid yet tells of a wrong clock, and clients would refuse it.
      if (issue !== null && issue.notBefore <= now) later.push(issue);
    }
    if (later.length > 0)
      world.log.warning(restoredOlderWarning(newest.candidate, before.candidate.place, later));
  } catch (error) {
    world.log.warning(
      `Backups of ${artifactName} were found, but whether the one before the newest holds later certificates could not be checked: ${asFailure(error).message}`,
    );
  }
}

/** `null` where the vault has answered, and no set holds the pair. */
async function findPair(
  wanted: WantedCertificate,
  copies: ListCopies,
  request: RestoreListRequest,
  world: RestoreWorld,
): Promise<Found | null> {
  let isDamaged = false;
  for await (const copy of copies.of(wanted)) {
    const found = await openCopy(copy, wanted, request.passphrase, world);
    if (typeof found !== 'string') return openWithKey(found, copy, copies, request.passphrase, world);
    isDamaged = true;
    world.log.warning(
      `The backup of ${wanted.name} in ${copy.sound.candidate.place} was passed over for an older one: ${found}.`,
    );
  }
  // What was passed over may have held it: that is not the same as not to be there.
  if (isDamaged || copies.skipped.length > 0) throw nothingSound(wanted, copies.skipped);
  return null;
}

/** A run without a passphrase stores a certificate alone, which an older set may have with its key. */
async function openWithKey(
  found: Found,
  copy: Copy,
  copies: ListCopies,
  passphrase: Secret | undefined,
  world: RestoreWorld,
): Promise<Found> {
  const older = found.keys === 'absent' ? await copies.withKey(copy, found.wanted) : null;
  const opened = older === null ? found : await openCopy(older, found.wanted, passphrase, world);
  return typeof opened === 'string' ? found : opened;
}

/** The pair, or what is wrong with this copy. */
async function openCopy(
  { sound, place }: Copy,
  wanted: WantedCertificate,
  passphrase: Secret | undefined,
  world: RestoreWorld,
): Promise<Found | string> {
  const passphrases = passphrase === undefined ? {} : { current: passphrase };
  const examination = await examinePair(sound.set, place, passphrases, world);
  if (examination.kind === 'damaged') return examination.problem;
  const { certificate } = examination;
  const { candidate: set } = sound;
  refuseUnexpected(certificate, wanted, set.place);
  const common = { wanted, certificate, set };
  switch (examination.kind) {
    case 'open':
      return { ...common, keys: 'opened', privateKey: examination.privateKey.reveal() };
    case 'keyless':
      return { ...common, keys: 'absent', privateKey: null };
    case 'locked':
      if (passphrase !== undefined) throw locked(wanted, set.place);
      return { ...common, keys: 'sealed', privateKey: await sound.set.readText(place.privateKeyPath) };
  }
}

/** An older set would open with an older passphrase, and bring back what a renewal replaced. */
function locked({ name }: WantedCertificate, place: string): Failure {
  return new Failure(
    'locked',
    `${name} was not restored: the passphrase does not open its private key in ${place}. Give the passphrase that sealed it, which may be an earlier one; or none, to restore the keys sealed as they are.`,
  );
}

function refuseUnexpected(
  { fingerprint }: Certificate,
  { name, expectedFingerprint }: WantedCertificate,
  place: string,
): void {
  if (expectedFingerprint === undefined || expectedFingerprint === fingerprint) return;
  throw new Failure(
    'unexpected-certificate',
    `${name} was not restored: ${place} holds its certificate ${fingerprint}, and expected-fingerprint asks for ${expectedFingerprint}. Correct the fingerprint, or give the date of a backup that has it.`,
  );
}

function nothingSound({ name }: WantedCertificate, skipped: readonly SkippedSet[]): Failure {
  const sets = skipped.map(({ place, reason }) => `${place} (${reason})`).join('; ');
  const why = sets === '' ? '' : ` These could not be looked into: ${sets}.`;
  return new Failure(
    'invalid',
    `${name} was not restored: no sound backup that was found holds it.${why} Give another date, or restore from another place.`,
  );
}
