import { folderNameFor } from '../domain/backup-name.ts';
import { CERTIFICATES_FOLDER, type PairPlace } from '../domain/backup-set.ts';
import { Failure } from '../domain/failure.ts';
import type { Secret } from '../domain/secret.ts';
import type { FurtherFile } from '../ports.ts';
import type { CarriedOut } from './carry-out.ts';
import type { KeepListRequest, ListedCertificate, RunWorld } from './keep-request.ts';
import { laterFirst, type Copy } from './pair-copies.ts';
import type { SoundSet } from './set-walk.ts';
import type { SetPair } from './stage-set.ts';
import { storeSet, type Backup, type StoreWorld } from './store-set.ts';
import type { StoredPairs } from './stored-pairs.ts';
import type { Outcome } from './task.ts';

/** The list whose pairs are stored, and what seals them. */
export interface ListToStore extends Pick<KeepListRequest, 'artifactName' | 'passphrase'> {
  readonly certificates: readonly Pick<ListedCertificate, 'name'>[];
}

/** What became of the certificates of the list, in its order. */
export interface KeptOfList extends Omit<CarriedOut, 'outcomes'> {
  readonly outcomes: readonly (Pick<Outcome, 'pair' | 'sealedKey'> | Failure)[];
}

export type ListStoreWorld = Omit<StoreWorld, 'vaults' | 'cache'> & Pick<RunWorld, 'store'>;

/** What was stored of a list. */
export interface ListBackup {
  /** `null` where nothing was to be stored; a `Failure` where it could not be. */
  readonly backup: Backup | Failure | null;
  /** How many pairs were taken over from earlier sets. */
  readonly carriedCount: number;
  readonly isKeyStored: boolean;
}

/** Pairs of earlier sets that no certificate of this run stands for. */
interface Carried {
  readonly pairs: readonly SetPair[];
  /** The newest set that this one then speaks for, with all before it; `null` where something was left behind. */
  readonly covers: string | null;
}

const NOTHING_CARRIED: Carried = { pairs: [], covers: null };

/**
 * Stores one set with the pairs of all certificates that were kept. Pairs of earlier sets that are not among them, of
 * entries that failed or that the list no longer has, are carried along; the latter until they expire: a line that was
 * deleted by mistake must not cost a certificate.
 */
export async function backUpList(
  request: ListToStore,
  carriedOut: KeptOfList,
  furtherFiles: readonly FurtherFile[],
  stored: StoredPairs,
  world: ListStoreWorld,
): Promise<ListBackup> {
  const kept = keptPairs(request, carriedOut);
  const isKeyStored = kept.length > 0 && request.passphrase !== undefined;
  const { vaults, cache } = world.store;
  if (kept.length === 0 || (vaults.length === 0 && (cache === null || !isKeyStored)))
    return { backup: null, carriedCount: 0, isKeyStored: false };
  return world.log.group(`Back up ${kept.length} certificates of ${request.artifactName}`, async () => {
    try {
      const carried = await carryAlong(request, kept, carriedOut, stored, world);
      // The earlier sets weigh as much as the new one, which is about to be packed.
      await stored.close();
      const content = {
        pairs: [...kept, ...carried.pairs],
        covers: carried.covers,
        specification: null,
        furtherFiles: apart(furtherFiles),
        ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
      };
      const backup = await storeSet(content, carriedOut.name, { ...world, vaults, cache });
      for (const { path, reason } of backup.leftOut)
        world.log.warning(`${path} was left out of the backup: ${reason}.`);
      for (const { place } of backup.stored) world.log.info(`Stored, read back and verified: ${place}`);
      return { backup, carriedCount: carried.pairs.length, isKeyStored };
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'timeout') throw error;
      return { backup: error, carriedCount: 0, isKeyStored: false };
    }
  });
}

function keptPairs({ certificates }: ListToStore, { outcomes }: KeptOfList): SetPair[] {
  return certificates.flatMap(({ name }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || outcome instanceof Failure) return [];
    return [{ name, certificate: outcome.pair.certificate, sealedKey: outcome.sealedKey }];
  });
}

async function carryAlong(
  { passphrase, certificates }: ListToStore,
  kept: readonly SetPair[],
  { replacedSet, outcomes, name: { time } }: KeptOfList,
  stored: StoredPairs,
  world: ListStoreWorld,
): Promise<Carried> {
  // Where every file was in the workspace nobody has looked; the next one who looks then looks further.
  if (passphrase === undefined || !stored.isAsked) return NOTHING_CARRIED;
  const { sets, isAll } = await stored.sets();
  const names = new Set(kept.map(({ name }) => name));
  const listed = new Set(certificates.map(({ name }) => name));
  const pairs: SetPair[] = [];
  let isWhole = isAll;
  const copies = [...copiesBeside(sets, stored), ...sets.flatMap(copiesOf)];
  for await (const { sound, place, name } of latestOfEach(copies)) {
    if (names.has(name)) continue;
    const carried = await carry(sound, place, name, passphrase, stored, world);
    if (carried === 'keyless') continue;
    if (carried === 'lost') {
      isWhole = false;
      continue;
    }
    names.add(name);
    // What is still on the list is renewed by a run that comes through, and must be found by it.
    if (carried.certificate.notAfter > time || listed.has(name)) pairs.push(carried);
  }
  // An entry that failed and that no set has was not found for a reason that may pass.
  const isMissed = certificates.some(
    ({ name }, index) => outcomes[index] instanceof Failure && !names.has(name),
  );
  const newest = replacedSet ?? sets[0]?.manifest.name ?? null;
  return { pairs, covers: isWhole && !isMissed ? newest : null };
}

/** A pair in one of the sets, with its name in the new one. */
interface NamedCopy extends Copy {
  readonly name: string;
}

function copiesOf(sound: SoundSet): NamedCopy[] {
  return [...sound.places.values()].map((place) => {
    // A set of a single certificate may bear the name of a list since.
    const name = place.name ?? folderNameFor(place.record.commonName);
    return { sound, place, name };
  });
}

/**
 * What the cache holds counts where it was issued later than in the newest set, which may speak for it: as if it had been
 * carried along since.
 */
function copiesBeside([newest]: readonly SoundSet[], { cachedSet }: StoredPairs): NamedCopy[] {
  if (cachedSet === null || cachedSet.candidate === newest?.candidate) return [];
  return copiesOf(cachedSet).map((copy) => ({ ...copy, place: { ...copy.place, isCarried: true } }));
}

/** The copies of each name, the one that counts first. */
async function* latestOfEach(copies: readonly NamedCopy[]): AsyncGenerator<NamedCopy> {
  const byName = Map.groupBy(copies, ({ name }) => name);
  for (const ofName of byName.values()) yield* laterFirst(ofName);
}

/** The pair, sealed with the passphrase of this run; `keyless` or `lost` where there is none to take over. */
async function carry(
  sound: SoundSet,
  place: PairPlace,
  name: string,
  passphrase: Secret,
  stored: StoredPairs,
  { sealer, log }: ListStoreWorld,
): Promise<SetPair | 'keyless' | 'lost'> {
  const examination = await stored.examine(sound, place);
  if (examination.kind === 'keyless') return 'keyless';
  if (examination.kind === 'open') {
    const { certificate, privateKey, sealedKey, isSealedWithCurrent } = examination;
    const isAsItShouldBe = isSealedWithCurrent && sealer.isSealedStrongly(sealedKey);
    return {
      name,
      certificate,
      isCarried: true,
      sealedKey: isAsItShouldBe ? sealedKey : await sealer.seal(privateKey, passphrase),
    };
  }
  const why = examination.kind === 'locked' ? 'the passphrase does not open it' : examination.problem;
  log.warning(
    `The pair ${name} in ${sound.candidate.place} is not kept in this run, and was not carried along: ${why}. It stays in that backup until that one expires.`,
  );
  return 'lost';
}

/** Further files of the user's may not take the folder of the certificates. */
function apart(files: readonly FurtherFile[]): readonly FurtherFile[] {
  const isTaken = files.some(({ path }) => path.toLowerCase().split('/')[0] === CERTIFICATES_FOLDER);
  return isTaken ? files.map((file) => ({ ...file, path: `files/${file.path}` })) : files;
}
