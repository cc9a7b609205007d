import { describe, expect, test } from 'vitest';
import { cheapKeyring } from '../../__tests__/fixtures/cheap-keyring.ts';
import { specificationOf } from '../../__tests__/fixtures/crypto/specification.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../__tests__/fakes/memory-backup-store.ts';
import {
  bench,
  day,
  OTHER_PASSPHRASE,
  type Bench,
  type Run,
} from '../../__tests__/unit/use-cases/keep-bench.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { formatBackupName, type BackupName } from '../../src/domain/backup/backup-name.ts';
import { Failure } from '../../src/domain/failure.ts';
import { CERTIFICATE_FILE, PRIVATE_KEY_FILE } from '../../src/domain/backup/set-files.ts';
import { formatTime, recordCertificate } from '../../src/domain/backup/manifest.ts';
import type { BackupStore } from '../../src/ports/stores.ts';
import type { SetKey } from '../../src/ports/crypto.ts';
import { provedBy, renamed, withFiles, withManifest, type SetFiles } from './forging.ts';
import { BASE, nameOn } from './scene.ts';

/** The passphrase was changed on day 2, because the earlier one leaked; the workflow still gives it as the previous one. */
const ROTATED = { previous: OTHER_PASSPHRASE } as const;

interface LeakScene {
  readonly world: Bench;
  readonly store: MemoryBackupStore;
  readonly fingerprint: string;
  /** A set of the forger's certificate that the leaked passphrase proves, as genuine as sets under it can be. */
  readonly forge: (name: BackupName, since: Date) => Promise<SetFiles>;
  readonly run: (run?: Run) => ReturnType<Bench['run']>;
}

/** A certificate that was kept under the leaked passphrase on days 0 and 1, and under the new one from day 2 on. */
async function leakScene(
  source: BackupStore['source'],
  meddle: (store: MemoryBackupStore) => void = () => undefined,
): Promise<LeakScene> {
  const world = bench();
  const store = memoryBackupStore(source);
  const run: LeakScene['run'] = (more = {}) => world.run({ stores: [store], cache: null, ...more });
  const first = await run({ at: day(0), passphrase: OTHER_PASSPHRASE });
  await run({ at: day(1), passphrase: OTHER_PASSPHRASE });
  meddle(store);
  const rotated = await run({ at: day(2), ...ROTATED });
  expect(rotated.fingerprint).toBe(first.fingerprint);
  const content = store.sets.get(formatBackupName(nameOn(1)))?.content;
  if (content === undefined || content === 'damaged') throw new Error('the set was not stored');
  const key = await cheapKeyring(OTHER_PASSPHRASE).sealing();
  return {
    world,
    store,
    fingerprint: first.fingerprint,
    run,
    forge: (name, since) => forge(content, name, since, key),
  };
}

async function forge(genuine: SetFiles, name: BackupName, since: Date, key: SetKey): Promise<SetFiles> {
  const pair = await certificateIssuer.issue(specificationOf({ validityDays: 90 }), day(0));
  const files = withFiles(renamed(genuine, name), {
    [CERTIFICATE_FILE]: pair.certificate.pem,
    [PRIVATE_KEY_FILE]: await key.seal(pair.privateKey),
  });
  const standing = { name: null, privateKey: 'sealed', isCarried: false, since } as const;
  const certificates = [recordCertificate(pair.certificate, standing)];
  return provedBy(key, withManifest(files, { certificates, supersedes: null }));
}

/** Stores a set as whoever may write to the store could. */
function plant(store: MemoryBackupStore, name: BackupName, content: SetFiles): void {
  const place = formatBackupName(name);
  const receivedAt = store.source === 'directory' ? name.time : day(3);
  const common = { sizeBytes: 1, expiresAt: null, isExpired: false };
  store.sets.set(place, { stored: { name, place, source: store.source, receivedAt, ...common }, content });
}

describe.each(['artifact', 'directory', 'release'] as const)(
  'who has an earlier passphrase and may write to the %s store',
  (source) => {
    test.each([
      ['the newest set', 3, 3],
      ['the newest set, with a certificate that counts from later on', 3, 1000],
      ['a set of the second of the newest one', 2, 1000],
    ])('cannot make %s: it stops the run, and once it is deleted all is as before', async (_, at, since) => {
      const { store, fingerprint, forge: make, run } = await leakScene(source);
      const name = nameOn(at, at === 2 ? { attempt: 2 } : {});
      plant(store, name, await make(name, day(since)));
      const outcome = await run({ at: day(4), ...ROTATED });
      // A store that received it long after the time of its name shows that it was added later: it is passed over.
      const isLate = source !== 'directory' && at === 2;
      expect(outcome.code, outcome.log.lines.join('\n')).toBe(isLate ? null : 'locked');
      expect(outcome.fingerprint).toBe(isLate ? fingerprint : '');
      store.sets.delete(formatBackupName(name));
      const after = await run({ at: day(4), ...ROTATED });
      expect(after.fingerprint, after.log.lines.join('\n')).toBe(fingerprint);
    });

    test.each([
      ['before the passphrase was changed', 1.5],
      ['before all others', -10],
    ])('cannot make a set %s whose certificate counts from later on', async (_, at) => {
      const { store, fingerprint, forge: make, run } = await leakScene(source);
      const name = nameOn(at);
      plant(store, name, await make(name, day(1000)));
      const outcome = await run({ at: day(4), ...ROTATED });
      expect(outcome.fingerprint, outcome.log.lines.join('\n')).toBe(fingerprint);
    });

    test('cannot make one that counts by spoiling the first set of the new passphrase', async () => {
      // A set that is damaged keeps the first run under the new passphrase from knowing that it has seen all.
      const spoiled = nameOn(1.2);
      const {
        store,
        fingerprint,
        forge: make,
        run,
      } = await leakScene(source, (each) => {
        plant(each, spoiled, new Map());
      });
      const name = nameOn(1.5);
      plant(store, name, await make(name, day(1000)));
      store.sets.delete(formatBackupName(spoiled));
      const outcome = await run({ at: day(4), ...ROTATED });
      expect(outcome.fingerprint, outcome.log.lines.join('\n')).toBe(fingerprint);
    });

    test('makes the run fail, and nothing else, if the previous passphrase is not given any more', async () => {
      const { store, forge: make, run } = await leakScene(source);
      const name = nameOn(3);
      plant(store, name, await make(name, day(3)));
      const outcome = await run({ at: day(4) });
      expect(outcome.code).toBe('locked');
      expect(outcome.disk.size).toBe(0);
    });
  },
);

test('a forged set says when it was made, and that is what is forged', async () => {
  const { forge: make } = await leakScene('artifact');
  const files = await make(nameOn(3), day(1000));
  expect(Buffer.from(files.get('manifest.json') ?? '').toString()).toContain(formatTime(day(1000)));
});

test('who has an earlier passphrase cannot make a certificate for a name that a list will have later', async () => {
  const world = bench();
  const store = memoryBackupStore('directory');
  const list = (names: readonly string[], run: Run): ReturnType<Bench['run']> =>
    world.run({ stores: [store], cache: null, names, list: BASE, artifactName: BASE, ...run });
  await list(['a.example'], { at: day(0), passphrase: OTHER_PASSPHRASE });
  await list(['a.example'], { at: day(2), ...ROTATED });
  const other = bench();
  const theirs = await other.run({
    at: day(1),
    names: ['b.example'],
    list: BASE,
    artifactName: BASE,
    passphrase: OTHER_PASSPHRASE,
  });
  const content = other.artifacts.sets.get(formatBackupName(nameOn(1)))?.content;
  if (content === undefined || content === 'damaged') throw new Error('the set was not stored');
  plant(store, nameOn(1), content);
  await list(['a.example'], { at: day(3), ...ROTATED });
  const outcome = await list(['a.example', 'b.example'], { at: day(4), ...ROTATED });
  const fingerprints = outcome.report.reports.map(({ outcome: kept }) =>
    kept instanceof Failure ? kept.code : kept.certificate?.fingerprint,
  );
  expect(fingerprints).toHaveLength(2);
  expect(fingerprints).not.toContain(theirs.fingerprint);
});
