import { formatBackupName, parseBackupName, type BackupName } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { HeldPair, Obstacle } from '../domain/held.ts';
import type { CertificateReader, KeySealer, Log, OpenedSet, PairCache, Vault } from '../ports.ts';
import { asFailure, newestFirst, type Candidate, type Candidates } from './candidates.ts';
import { examineSet, type Examination, type Passphrases } from './examine-set.ts';

/** What the stores hold of a certificate. */
export type Stored =
  | { readonly state: 'absent' }
  /** The token may not look, so that nothing is known. */
  | (Obstacle & { readonly state: 'denied' })
  | (Obstacle & { readonly state: 'unreadable' | 'locked' })
  /** Sets were found, and none of them is sound. */
  | (Obstacle & { readonly state: 'damaged' })
  | { readonly state: 'found'; readonly pair: HeldPair };

export interface FindWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
  readonly vaults: readonly Vault[];
  readonly cache: PairCache | null;
}

export interface FindRequest {
  readonly commonName: string;
  readonly artifactName: string;
  readonly passphrases: Passphrases;
}

/**
 * Without a passphrase only as many sets are looked into: every run without one stores another set without a key,
 * and the first sealed one ends the search.
 */
const MAX_KEYLESS_SETS = 5;

/**
 * Looks for the pair in the cache and the vaults: the newest sound set counts, wherever it is.
 *
 * "Not there" is only said when the cache, the vaults and the list of cache entries have all answered.
 */
export async function findStored(request: FindRequest, world: FindWorld): Promise<Stored> {
  try {
    const hasPassphrase = request.passphrases.current !== undefined;
    return await (hasPassphrase ? findWithPassphrase(request, world) : findWithoutPassphrase(request, world));
  } catch (error) {
    return obstacleOf(request, asFailure(error));
  }
}

async function findWithPassphrase(request: FindRequest, world: FindWorld): Promise<Stored> {
  const candidates = await newestFirst(request.artifactName, world.vaults, fetchFromCache(request, world));
  const found = await tryCandidates(candidates, request, world);
  if (found?.state === 'found') warnOfBlindSpots(request, candidates, world);
  if (found !== null) return found;
  const [failure] = gravestFirst(candidates.failures);
  return failure === undefined ? confirmAbsence(request, world) : obstacleOf(request, failure);
}

async function tryCandidates(
  candidates: Candidates,
  request: FindRequest,
  world: FindWorld,
): Promise<Stored | null> {
  const damaged: string[] = [];
  const gone: string[] = [];
  for await (const candidate of candidates) {
    const examination = await examine(candidate, request, world);
    if (examination === null) gone.push(candidate.place);
    if (examination === null || examination.kind === 'keyless' || examination.kind === 'files') continue;
    if (examination.kind === 'locked') return lockedBy(candidate, request);
    if (examination.kind === 'open') return { state: 'found', pair: pairOf(candidate, examination, world) };
    damaged.push(candidate.place);
    world.log.warning(
      `The backup of ${request.commonName} at ${candidate.place} is damaged and was passed over: ${examination.problem}.`,
    );
  }
  if (damaged.length === 0) return gone[0] === undefined ? null : vanished(request, gone[0]);
  return {
    state: 'damaged',
    problem: `Every stored copy of the certificate of ${request.commonName} is damaged: ${damaged.join(', ')}.`,
    advice:
      'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
  };
}

/** `null` where the set is gone by now, or the cache did not give it. */
async function examine(
  candidate: Candidate,
  request: FindRequest,
  world: FindWorld,
): Promise<Examination | null> {
  let set: OpenedSet | null;
  try {
    set = await candidate.open();
  } catch (error) {
    if (error instanceof Failure && error.code === 'invalid')
      return { kind: 'damaged', problem: messageOf(error) };
    throw error;
  }
  if (set === null) return null;
  try {
    const expected = { base: request.artifactName, name: formatBackupName(candidate.name) };
    return await examineSet(set, expected, request.passphrases, world);
  } finally {
    await set.close();
  }
}

/** What was listed a moment ago and is not there now may have been deleted, or hidden by a fault. */
function vanished(request: FindRequest, place: string): Stored {
  return {
    state: 'unreadable',
    problem: `A backup of ${request.commonName} is listed, but could not be fetched: ${place}.`,
    advice: 'Run again; if it was deleted, it will not be listed then.',
  };
}

/** Asks the cache. Its entry is read at once, so that it can take its place in the order of time. */
async function fetchFromCache(request: FindRequest, world: FindWorld): Promise<Candidate | null> {
  const entry = (await world.cache?.fetch(request.artifactName)) ?? null;
  if (entry === null) return null;
  const name = await nameInCache(entry.set, request, world);
  if (name !== null)
    return {
      source: 'cache',
      place: `cache entry ${entry.key}`,
      name,
      open: () => Promise.resolve(entry.set),
    };
  await entry.set.close();
  world.log.warning(`The cache entry ${entry.key} is damaged and was passed over.`);
  return null;
}

async function nameInCache(
  set: OpenedSet,
  request: FindRequest,
  world: FindWorld,
): Promise<BackupName | null> {
  const examination = await examineSet(set, { base: request.artifactName }, {}, world);
  if (examination.kind === 'damaged') return null;
  return parseBackupName(examination.manifest.name, request.artifactName);
}

/** The cache may lag behind the vaults: what could not be listed might be newer than what was found. */
function warnOfBlindSpots(request: FindRequest, candidates: Candidates, world: FindWorld): void {
  for (const failure of candidates.failures) {
    world.log.warning(
      `A certificate of ${request.commonName} was found, but whether it is the newest could not be checked: ${failure.message}`,
    );
  }
}

/** Nothing was found; before that is believed, the list of cache entries must be empty too. */
async function confirmAbsence(request: FindRequest, world: FindWorld): Promise<Stored> {
  if (world.cache === null) return { state: 'absent' };
  const [key] = await world.cache.list(request.artifactName);
  return key === undefined ? { state: 'absent' } : unrestorableCache(request, key);
}

function unrestorableCache(request: FindRequest, key: string): Stored {
  return {
    state: 'unreadable',
    problem: `The cache lists a pair of ${request.commonName} (${key}), but did not hand it over, and no backup artifact holds it.`,
    advice:
      'Run again where the entry was made (same operating system, zstd installed); or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
  };
}

async function findWithoutPassphrase(request: FindRequest, world: FindWorld): Promise<Stored> {
  const candidates = await newestFirst(request.artifactName, world.vaults, Promise.resolve(null));
  let keyless = 0;
  for await (const candidate of candidates) {
    const examination = await examine(candidate, request, world);
    if (examination?.kind === 'locked') return lockedWithoutPassphrase(request, candidate.place);
    keyless += 1;
    if (keyless === MAX_KEYLESS_SETS) break;
  }
  const [failure] = gravestFirst(candidates.failures);
  return failure === undefined ? findSealedInCache(request, world) : obstacleOf(request, failure);
}

/** Only sealed pairs are ever cached, so an entry's key alone says that there is one. */
async function findSealedInCache(request: FindRequest, world: FindWorld): Promise<Stored> {
  if (world.cache === null) return { state: 'absent' };
  const [key] = await world.cache.list(request.artifactName);
  return key === undefined ? { state: 'absent' } : lockedWithoutPassphrase(request, `cache entry ${key}`);
}

function lockedWithoutPassphrase(request: FindRequest, place: string): Stored {
  return {
    state: 'locked',
    problem: `A sealed key of ${request.commonName} is stored (${place}), and the input passphrase is empty.`,
    advice:
      'Is the secret there, and spelled as in the workflow? GitHub hands a missing one over as an empty text. Nothing was issued.',
  };
}

function lockedBy(candidate: Candidate, request: FindRequest): Stored {
  return {
    state: 'locked',
    problem: `The passphrase does not open the private key of ${request.commonName} at ${candidate.place}.`,
    advice:
      'Give the passphrase that sealed it; after a change of the secret, give the old one as previous-passphrase. Nothing was issued.',
  };
}

function pairOf(
  candidate: Candidate,
  examination: Extract<Examination, { kind: 'open' }>,
  { sealer }: FindWorld,
): HeldPair {
  const { sealedKey, isSealedWithCurrent } = examination;
  return {
    certificate: examination.certificate,
    privateKey: examination.privateKey,
    source: candidate.source,
    place: candidate.place,
    storedAt: candidate.name.time,
    // Sealed with the previous passphrase, or by somebody in a weaker way, it has to be sealed anew.
    ...(isSealedWithCurrent && sealer.isSealedStrongly(sealedKey) ? { sealedKey } : {}),
    isBackedUp: candidate.source !== 'cache',
  };
}

/** A store that did not answer before one that may not be asked: the former can hide what the latter cannot. */
function gravestFirst(failures: readonly Failure[]): Failure[] {
  return [...failures].sort(
    (some, other) => Number(some.code === 'denied') - Number(other.code === 'denied'),
  );
}

function obstacleOf(request: FindRequest, failure: Failure): Stored {
  const obstacle = {
    problem: `Whether a certificate of ${request.commonName} exists could not be found out. ${failure.message}`,
    advice: 'Nothing was issued, so that no certificate changes by accident.',
  };
  return failure.code === 'denied' ? { state: 'denied', ...obstacle } : { state: 'unreadable', ...obstacle };
}
