import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { compareNewestFirst, folderNameFor, formatBackupName } from '../../src/domain/backup-name.ts';
import type { RetentionPolicy } from '../../src/domain/retention.ts';
import { backUp } from '../../src/use-cases/back-up.ts';
import { check } from '../../src/use-cases/check.ts';
import { prune } from '../../src/use-cases/prune.ts';
import { restore } from '../../src/use-cases/restore.ts';
import type { FurtherFile, FurtherFiles } from '../../src/ports.ts';
import { Broken } from './checks.ts';
import type { Event } from './history.ts';
import type { Installed } from './installed.ts';
import type { Ledger } from './ledger.ts';
import { memoryRestoreTarget } from './memory-restore-target.ts';
import type { Oracle } from './oracle.ts';
import { endingOf, startMachine, type Ending, type Machine } from './play-run.ts';
import { mulberry32 } from './random.ts';
import { Scheduler } from './scheduler.ts';
import type { Blob } from './shelves.ts';
import type { Tally } from './tally.ts';

/** What runs beside `keep` have and are held against. */
export interface SideWorld {
  readonly installed: Installed;
  readonly ledger: Ledger;
  readonly oracle: Oracle;
  readonly tally: Tally;
}

/** What such a run said. */
export interface SideRun {
  readonly lines: readonly string[];
}

type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>;

/** Runs a use case on a machine of its own, and sees to it that it ends as runs end. */
async function play<Report>(
  { installed, tally }: SideWorld,
  event: EventOf<'back-up' | 'prune' | 'restore' | 'check'>,
  run: (machine: Machine) => Promise<Report>,
): Promise<{ machine: Machine; ending: Ending<Report> }> {
  const scheduler = new Scheduler(mulberry32(event.minute));
  const machine = startMachine(installed, scheduler, event);
  const results: Ending<Report>[] = [];
  const isOver = await scheduler.drive([
    endingOf(machine, () => run(machine)).then((ending) => results.push(ending)),
  ]);
  const [ending] = results;
  if (!isOver || ending === undefined)
    throw new Broken('a run ends, and says why where it fails', `${event.kind} waits for ever`);
  if (ending.kind === 'crashed')
    throw new Broken(
      'a run ends, and says why where it fails',
      ending.error instanceof Error ? (ending.error.stack ?? '') : String(ending.error),
    );
  tally.add('runs', `of ${event.kind}`);
  if (ending.kind === 'failed') tally.add(`${event.kind} failed`, ending.failure.code);
  if (ending.kind === 'killed') tally.add('runs', 'killed');
  for (const { operation, kind } of machine.process.met) tally.add('faults met', `${operation}: ${kind}`);
  return { machine, ending };
}

function isUntroubled(machine: Machine, ending: Ending<unknown>): boolean {
  return machine.process.met.length === 0 && ending.kind !== 'killed';
}

const POLICIES: Readonly<Record<'few' | 'many', RetentionPolicy>> = {
  few: { last: 3, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null },
  many: { last: 0, daily: 7, weekly: 4, monthly: 12, yearly: 'unlimited', within: null },
};

/** Removes what no rule keeps: nothing else, and never the newest set that can be restored. */
export async function playPrune(world: SideWorld, event: EventOf<'prune'>): Promise<SideRun> {
  const { installed, ledger, tally } = world;
  const before = [...installed.shelves.all].filter(({ goneBy }) => goneBy === null);
  const newest = (['artifacts', 'directory'] as const).flatMap((store) =>
    newestSound(installed, ledger, store),
  );
  const { machine, ending } = await play(world, event, (each) =>
    prune(
      {
        artifactName: installed.artifactName,
        policy: POLICIES[event.policy],
        passphrases: passphrasesOf(installed),
        dryRun: false,
      },
      {
        clock: { now: () => each.time },
        log: each.log,
        ...installed.cryptography.of(each.process),
        vaults: each.vaults,
      },
    ),
  );
  const removed = before.filter(({ goneBy }) => goneBy === 'prune');
  tally.add('runs', 'sets pruned', removed.length);
  const broken = (what: string): Broken => new Broken('nothing is removed or changed that should stay', what);
  const stranger = removed.find(({ base, store }) => base !== installed.artifactName || store === 'cache');
  if (stranger !== undefined) throw broken(`${stranger.place} is not its own`);
  // Sets of one name, of runs in one second, are as new as each other.
  const stand = new Set(
    newest.filter(({ goneBy }) => goneBy === null).map(({ name }) => formatBackupName(name)),
  );
  const lost = newest.find(({ goneBy, name }) => goneBy === 'prune' && !stand.has(formatBackupName(name)));
  if (lost !== undefined) throw broken(`${lost.place} was the newest that can be restored`);
  if (
    ending.kind === 'report' &&
    isUntroubled(machine, ending) &&
    ending.report.removed.size !== removed.length
  )
    throw broken(`${removed.length} sets went, ${ending.report.removed.size} were told of`);
  return machine.log;
}

/** Of a vault's sets that are whole and open the newest, and the newest that is not from the future. */
function newestSound(
  { shelves, artifactName, machineTime }: Installed,
  ledger: Ledger,
  store: 'artifacts' | 'directory',
): readonly Blob[] {
  const sound = shelves
    .of(store)
    .filter((blob) => blob.base === artifactName && blob.content === blob.stored)
    .filter((blob) => ledger.copiesIn(blob).some((copy) => copy.opener !== null))
    .sort((some, other) => compareNewestFirst(some.name, other.name) || other.number - some.number);
  const inTime = sound.filter(({ name }) => name.time <= machineTime);
  return [...ofNewestName(sound), ...ofNewestName(inTime)];
}

function ofNewestName(blobs: readonly Blob[]): readonly Blob[] {
  const [newest] = blobs;
  return blobs.filter(({ name }) => newest !== undefined && compareNewestFirst(name, newest.name) === 0);
}

/** Restores the newest set of a vault into an empty folder, and looks at what came. */
export async function playRestore(world: SideWorld, event: EventOf<'restore'>): Promise<SideRun> {
  const { installed, ledger } = world;
  const target = memoryRestoreTarget();
  const { machine, ending } = await play(world, event, (each) => {
    const [vault] = each.vaults;
    if (vault === undefined) throw new Error('there is no vault');
    const request = {
      artifactName: installed.artifactName,
      date: { text: 'latest', until: null },
      runId: null,
      passphrase: installed.passphrase,
      overwrite: false,
    };
    return restore(request, {
      clock: { now: () => each.time },
      log: each.log,
      ...installed.cryptography.of(each.process),
      vault,
      target,
    });
  });
  const broken = (what: string): Broken => new Broken('what was stored can be restored', what);
  if (ending.kind === 'report') checkPlaced(target.placed, installed, broken);
  else if (target.placed.size > 0) throw broken('it failed, and wrote something');
  if (!isUntroubled(machine, ending)) return machine.log;
  const store = installed.installation.vaults === 'directory' ? 'directory' : 'artifacts';
  const ours = installed.shelves.of(store).filter(({ base }) => base === installed.artifactName);
  // A directory has no order but that of the names; GitHub lists what was stored last.
  const listed =
    store === 'directory'
      ? ours.sort((some, other) => compareNewestFirst(some.name, other.name))
      : ours.reverse();
  const sound = listed.filter(isWhole);
  const newest = lastIssued(listed, installed, ledger, machine.time);
  const isLocked =
    newest !== undefined &&
    ledger.copiesIn(newest).some(({ hasKey, opener }) => hasKey && opener !== installed.passphrase);
  if (newest === undefined || isLocked) return machine.log;
  if (ending.kind === 'failed') throw broken(`${newest.place} is whole, but: ${ending.failure.message}`);
  if (ending.kind !== 'report' || ending.report.restored === null)
    throw broken(`${newest.place} was not found`);
  const brought = ending.report.restored;
  // Sets of one name, of runs in one second, are as new as each other.
  const asNew = sound.filter(({ name }) => compareNewestFirst(name, newest.name) === 0);
  const namesOf = (certificates: readonly { readonly fingerprint: string }[]): string =>
    certificates
      .map(({ fingerprint }) => fingerprint)
      .sort()
      .join();
  if (!asNew.some((blob) => namesOf(ledger.copiesIn(blob)) === namesOf(brought.certificates)))
    throw broken(`${newest.place} is the newest, and another one was brought back`);
  world.tally.add('runs', 'restores proved');
  return machine.log;
}

function isWhole({ content, stored }: Blob): boolean {
  return content === stored;
}

/** The newest whole set; of a single certificate the one before it, where that holds one that was issued later. */
function lastIssued(
  listed: readonly Blob[],
  { isList, passphrase }: Pick<Installed, 'isList' | 'passphrase'>,
  ledger: Pick<Ledger, 'copiesIn' | 'certificate'>,
  time: Date,
): Blob | undefined {
  const newest = listed.findIndex(isWhole);
  const [found, before] = [listed[newest], listed[newest + 1]];
  if (found === undefined || before === undefined || isList || !isWhole(before)) return found;
  const issuedAt = (blob: Blob): Date | undefined => {
    const [copy] = ledger.copiesIn(blob);
    return copy === undefined ? undefined : ledger.certificate(copy.fingerprint)?.notBefore;
  };
  const [here, there] = [issuedAt(found), issuedAt(before)];
  const opens = ledger.copiesIn(before).some(({ hasKey, opener }) => hasKey && opener === passphrase);
  const isLater = here !== undefined && there !== undefined && there > here && there <= time;
  return opens && isLater
    ? lastIssued(listed.slice(newest + 1), { isList, passphrase }, ledger, time)
    : found;
}

/** Every key that came is open and belongs to the certificate beside it. */
function checkPlaced(
  placed: ReadonlyMap<string, Buffer>,
  { isList, installation }: Installed,
  broken: (what: string) => Broken,
): void {
  for (const commonName of installation.certificates) {
    const folder = isList ? `certificates/${folderNameFor(commonName)}/` : '';
    const [certificate, key] = [
      placed.get(`${folder}certificate.pem`),
      placed.get(`${folder}private_key.pem`),
    ];
    if (certificate === undefined || key === undefined) continue;
    if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)))
      throw broken('its key is of another certificate');
  }
}

/** Checks the newest backup, and looks whether the verdict is right. */
export async function playCheck(world: SideWorld, event: EventOf<'check'>): Promise<SideRun> {
  const { installed, ledger } = world;
  const { machine, ending } = await play(world, event, (each) =>
    check(
      {
        paths: '',
        ifNoFilesFound: 'ignore',
        limits: { warnDays: 10, failDays: 3 },
        passphrase: installed.passphrase,
        maxBackupAgeMs: 8 * 86_400_000,
      },
      {
        clock: { now: () => each.time },
        log: each.log,
        ...installed.cryptography.of(each.process),
        furtherFiles: USERS,
        nameFile: (location) => location,
        places: each.vaults.map((vault) => ({
          vault,
          about: vault.source,
          names: () => Promise.resolve([installed.artifactName]),
        })),
      },
    ),
  );
  if (!isUntroubled(machine, ending)) return machine.log;
  const broken = (what: string): Broken => new Broken('a check tells what is there', what);
  if (ending.kind !== 'report') throw broken('it failed');
  for (const { newest, isVerified } of ending.report.drills) {
    const blob = installed.shelves.all.find(
      (each) =>
        each.goneBy === null &&
        newest !== null &&
        (newest.artifact === undefined
          ? each.store === 'directory' && each.place === newest.place
          : each.number === newest.artifact.id),
    );
    const isSound = blob?.content === blob?.stored && blob !== undefined;
    const copies = blob === undefined ? [] : ledger.copiesIn(blob);
    const opens =
      copies.length > 0 && copies.every(({ hasKey, opener }) => !hasKey || opener === installed.passphrase);
    if (isVerified !== (isSound && opens))
      throw broken(`${newest?.place ?? 'nothing'} is told to be ${isVerified ? 'verified' : 'not verified'}`);
  }
  if (ending.report.status === 'ok' && ending.report.drills.some(({ isVerified }) => !isVerified))
    throw broken('it is not well, and called so');
  return machine.log;
}

/** Files of the user's, with a key in the clear among them. */
const CLEAR_KEY = Buffer.from(
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n',
);
const USERS_PATHS: ReadonlyMap<string, Buffer> = new Map([
  ['client.pem', CLEAR_KEY],
  ['app.yml', Buffer.from('listen: 443\n')],
]);

const USERS: FurtherFiles = {
  find: () =>
    Promise.resolve(
      [...USERS_PATHS].map(([path, bytes]): FurtherFile => ({
        location: `/etc/app/${path}`,
        path,
        sizeBytes: bytes.length,
        mode: 0o600,
        modifiedAt: new Date('2026-12-01T00:00:00Z'),
      })),
    ),
  read: (file) => Promise.resolve(USERS_PATHS.get(file.path) ?? Buffer.alloc(0)),
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isUnprotectedKey: () => false,
};

/** Backs files up that something else made, a private key in the clear among them. */
export async function playBackUp(world: SideWorld, event: EventOf<'back-up'>): Promise<SideRun> {
  const { installed } = world;
  const { machine, ending } = await play(world, event, (each) =>
    backUp(
      {
        paths: '/etc/app/*',
        passphrase: installed.passphrase,
        artifactName: 'files-of-app',
        ifNoFilesFound: 'error',
        skipIfUnchanged: true,
        except: [],
      },
      {
        clock: { now: () => each.time },
        log: each.log,
        ...installed.cryptography.of(each.process),
        furtherFiles: USERS,
        staging: each.staging,
        run: { record: null, id: `${each.process.id}` },
        toolVersion: '0.0.0',
        vaults: each.vaults,
      },
    ),
  );
  const broken = (what: string): Broken => new Broken('a backup that was reported is there, and opens', what);
  if (ending.kind === 'failed' && isUntroubled(machine, ending)) throw broken(ending.failure.message);
  if (ending.kind === 'report' && ending.report.stored.length !== machine.vaults.length)
    throw broken('a vault has none');
  return machine.log;
}

function passphrasesOf({ passphrase, previousPassphrase }: Installed): {
  current: Installed['passphrase'];
  previous?: Installed['passphrase'];
} {
  return { current: passphrase, ...(previousPassphrase === null ? {} : { previous: previousPassphrase }) };
}
