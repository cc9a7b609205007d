import { execFileSync, spawnSync } from 'node:child_process';
import { pbkdf2Sync } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateReader } from '../../src/adapters/crypto/certificate/certificate-reader.ts';
import { createKeyring } from '../../src/adapters/crypto/passphrase/keyring.ts';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { userFiles } from '../../src/adapters/files/search/user-files.ts';
import type { CertificatePair } from '../../src/domain/certificate/certificate.ts';
import { Secret } from '../../src/domain/secret.ts';
import { sealKey } from '../../src/use-cases/store/seal-pair.ts';
import { stageSet, SUPERSEDES_NOTHING } from '../../src/use-cases/store/stage-set.ts';
import { NO_FILES, prepareUserFiles, type PreparedFiles } from '../../src/use-cases/store/user-files.ts';
import { samplePair } from '../contract/sample-pair.ts';
import { nameOf } from '../contract/sample-set.ts';
import { temporaryFolder } from '../contract/temporary-folder.ts';
import { recordingLog } from '../fakes/recording-log.ts';
import { RUN } from '../unit/domain/fixtures.ts';

const PASSPHRASE = ` Übung macht den Meister, "$HOME" \\ 'heißt' es `;
const NAME = nameOf();
const CONFIGURATION = Buffer.from([...Array(70_000).keys()]);

/** What a set is made of: pairs by their names, and files of the user in a workspace. */
interface Making {
  readonly passphrase?: string;
  readonly pairs: readonly (readonly [name: string | null, pair: CertificatePair])[];
  readonly workspace?: string;
}

/** The folder of a real set, as somebody finds it who has unpacked an artifact. */
async function setOf({ passphrase, pairs, workspace }: Making): Promise<string> {
  const keyring = createKeyring(passphrase === undefined ? {} : { passphrase: new Secret(passphrase) });
  const sealed = pairs.map(async ([name, pair]) => ({
    name,
    certificate: pair.certificate,
    sealedKey: await sealKey(pair, keyring),
    since: NAME.time,
  }));
  const content = {
    action: pairs.length === 0 ? ('backup' as const) : ('keep' as const),
    pairs: await Promise.all(sealed),
    supersedes: SUPERSEDES_NOTHING,
    specification: null,
    userFiles: await filesIn(workspace, keyring.hasPassphrase),
  };
  const { staged } = await stageSet(
    content,
    { kind: 'backup', backupName: { ...NAME, isPublic: !keyring.hasPassphrase } },
    {
      staging: setStaging(temporaryFolder()),
      archives: setArchives,
      keyring,
      run: { readRecord: () => Promise.resolve(RUN) },
      toolVersion: '1.2.3',
    },
  );
  return join(staged.root, staged.folder);
}

async function filesIn(workspace: string | undefined, hasPassphrase: boolean): Promise<PreparedFiles> {
  if (workspace === undefined) return NO_FILES;
  const files = userFiles(workspace);
  const dependencies = { userFiles: files, reader: certificateReader, log: recordingLog() };
  return prepareUserFiles(await files.find('**', []), hasPassphrase, dependencies);
}

/** A workspace with a certificate, and a file that only its owner may read. */
function workspaceWith(certificate: string): string {
  const workspace = temporaryFolder();
  mkdirSync(join(workspace, 'etc'));
  writeFileSync(join(workspace, 'etc', 'ca.pem'), certificate);
  writeFileSync(join(workspace, 'etc', 'größe & co.bin'), CONFIGURATION, { mode: 0o640 });
  chmodSync(join(workspace, 'etc', 'größe & co.bin'), 0o640);
  return workspace;
}

function guideOf(folder: string): string {
  return readFileSync(join(folder, 'RESTORE.md'), 'utf8');
}

function commandBlocksOf(guide: string): string[] {
  return [...guide.matchAll(/^```sh\n([^]*?)\n^```$/gm)].map(([, commands = '']) => commands);
}

interface Answers {
  readonly lines: readonly string[];
  /** Every program that was started, with its arguments and its environment. */
  readonly started: string;
}

/** Runs every command of the guide in one shell, as a person does, and types the passphrase when it is asked for. */
function follow(folder: string, passphrase: string, programs = watchedPrograms()): Answers {
  const script = commandBlocksOf(guideOf(folder)).join('\n');
  const { stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    input: `${passphrase}\n`,
    encoding: 'utf8',
    env: { PATH: `${programs.folder}${delimiter}${process.env['PATH'] ?? ''}`, LC_ALL: 'C.UTF-8' },
  });
  const started = readFileSync(programs.record, 'utf8');
  return { lines: `${stdout}${stderr}`.trim().split('\n'), started };
}

interface Programs {
  readonly folder: string;
  readonly record: string;
}

const WATCHED = [
  'openssl',
  'python3',
  'sha256sum',
  'tar',
  'gzip',
  'sed',
  'cut',
  'cat',
  'find',
  'mkdir',
  'grep',
  'mv',
  'rm',
];

/** The programs of this machine, each of which writes down how it was started. */
function watchedPrograms({ hasNewOpenssl = true } = {}): Programs {
  const folder = temporaryFolder();
  const record = join(folder, 'record');
  writeFileSync(record, '');
  for (const name of WATCHED) {
    const path = execFileSync('bash', ['-c', `type -P ${name}`], { encoding: 'utf8' }).trim();
    const script = [
      '#!/bin/bash',
      `{ printf '%s\\n' ${name} "$@"; env; } >> '${record}'`,
      ...(name === 'openssl' ? derivationCommands(hasNewOpenssl) : []),
      `exec '${path}' "$@"`,
    ];
    writeFileSync(join(folder, name), `${script.join('\n')}\n`, { mode: 0o755 });
  }
  return { folder, record };
}

/** OpenSSL 3.2 took the first salts of 16 bytes. An older one gets that option from Node, whose OpenSSL derives the same key. */
function derivationCommands(isNew: boolean): string[] {
  if (!isNew) return ['case "$*" in *-saltlen*) echo "enc: Unknown option: -saltlen" >&2; exit 1 ;; esac'];
  if (OPENSSL_VERSION >= 3.2) return [];
  const derive =
    'const after = (option) => process.argv[process.argv.indexOf(option) + 1];' +
    'const passphrase = require("node:fs").readFileSync(0);' +
    'const salt = Buffer.from(after("-S"), "hex");' +
    'const key = require("node:crypto").pbkdf2Sync(passphrase, salt, Number(after("-iter")), 32, after("-md"));' +
    'console.log(`key=${key.toString("hex").toUpperCase()}`)';
  return [`case "$*" in *-saltlen*) exec '${process.execPath}' -e '${derive}' -- "$@" ;; esac`];
}

const OPENSSL_VERSION = Number(
  /^OpenSSL (\d+\.\d+)/.exec(execFileSync('openssl', ['version'], { encoding: 'utf8' }))?.[1],
);

/** The lines that say whether something holds. */
function verdictsIn({ lines }: Answers): string[] {
  return lines.filter((line) => /: (OK|WRONG)$/.test(line));
}

/** Writes the checksums again, as somebody does who changed a file and has no passphrase. */
function rewriteChecksums(folder: string): void {
  const names = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').match(/(?<= {2}).+/g) ?? [];
  writeFileSync(join(folder, 'SHA256SUMS'), execFileSync('sha256sum', names, { cwd: folder }));
}

/** No program gets the passphrase, or what is derived from it, among its arguments or in its environment. */
function expectNoSecretIn(started: string, folder: string): void {
  for (const name of ['openssl', 'python3', 'tar', 'sha256sum']) expect(started).toContain(`${name}\n`);
  const { proof } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    proof: { salt: string; iterations: number };
  };
  expect(started).toContain(proof.salt);
  const key = pbkdf2Sync(PASSPHRASE, Buffer.from(proof.salt, 'hex'), proof.iterations, 32, 'sha256');
  expect(started).not.toContain(PASSPHRASE.trim());
  expect(started.toLowerCase()).not.toContain(key.toString('hex'));
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

describe('by the commands of RESTORE.md', () => {
  it('a set of one certificate proves itself, its key and files come back, and no other process sees the passphrase', async () => {
    const pair = await samplePair();
    const workspace = workspaceWith(pair.certificate.pem);
    const folder = await setOf({ passphrase: PASSPHRASE, pairs: [[null, pair]], workspace });
    const answers = follow(folder, PASSPHRASE);
    expect(verdictsIn(answers)).toEqual([
      'proof: OK',
      'proof: OK',
      ...['RESTORE.md', 'certificate.pem', 'files.tar.gz.enc', 'files/etc/ca.pem', 'manifest.json'].map(ok),
      'private_key.pem: OK',
      'key: OK',
      'files: OK',
    ]);
    expect(answers.lines).toContain(`sha256 Fingerprint=${pair.certificate.fingerprint}`);
    expect(guideOf(folder)).toContain(`The fingerprint must be \`${pair.certificate.fingerprint}\`.`);
    expect(readFileSync(join(folder, 'restored_key.pem'), 'utf8')).toBe(pair.privateKey.reveal());
    expect(modeOf(join(folder, 'restored_key.pem'))).toBe(0o600);
    const restored = join(folder, 'restored_files', 'etc', 'größe & co.bin');
    expect(readFileSync(restored)).toEqual(CONFIGURATION);
    expect(modeOf(restored)).toBe(0o640);
    expect(readFileSync(join(folder, 'files', 'etc', 'ca.pem'), 'utf8')).toBe(pair.certificate.pem);
    expectNoSecretIn(answers.started, folder);
  });

  it('a set of a list gives back every key beside its certificate', async () => {
    const pairs = await Promise.all(
      ['.hidden', '-dash', '_wildcard.b.example'].map(async (name) => [name, await samplePair()] as const),
    );
    const folder = await setOf({ passphrase: PASSPHRASE, pairs });
    expect(verdictsIn(follow(folder, PASSPHRASE)).toSorted()).toEqual(
      [
        'proof: OK',
        'proof: OK',
        ...['RESTORE.md', 'certificates.tar.gz', 'manifest.json'].map(ok),
        ...pairs.flatMap(([name]) => [
          ok(`restored_certificates/${name}/certificate.pem`),
          ok(`restored_certificates/${name}`),
        ]),
      ].toSorted(),
    );
    for (const [name, { certificate, privateKey }] of pairs) {
      const beside = join(folder, 'restored_certificates', name);
      expect(readFileSync(join(beside, 'certificate.pem'), 'utf8')).toBe(certificate.pem);
      expect(readFileSync(join(beside, 'restored_key.pem'), 'utf8')).toBe(privateKey.reveal());
      expect(modeOf(join(beside, 'restored_key.pem'))).toBe(0o600);
    }
  });

  it('a set under the longest passphrase opens', async () => {
    const passphrase = 'é'.repeat(500);
    const pair = await samplePair();
    const workspace = workspaceWith(pair.certificate.pem);
    const folder = await setOf({ passphrase, pairs: [[null, pair]], workspace });
    const verdicts = verdictsIn(follow(folder, passphrase));
    expect(verdicts).toContain('key: OK');
    expect(verdicts.filter((verdict) => !verdict.endsWith('OK'))).toEqual([]);
    expect(readFileSync(join(folder, 'restored_files', 'etc', 'größe & co.bin'))).toEqual(CONFIGURATION);
  });

  it('a set of files gives them back', async () => {
    const { certificate } = await samplePair();
    const folder = await setOf({
      passphrase: PASSPHRASE,
      pairs: [],
      workspace: workspaceWith(certificate.pem),
    });
    expect(verdictsIn(follow(folder, PASSPHRASE)).slice(0, 2)).toEqual(['proof: OK', 'proof: OK']);
    expect(readFileSync(join(folder, 'restored_files', 'etc', 'größe & co.bin'))).toEqual(CONFIGURATION);
  });

  it('a public set of one certificate is whole, and asks for no passphrase', async () => {
    const pair = await samplePair();
    const folder = await setOf({ pairs: [[null, pair]], workspace: workspaceWith(pair.certificate.pem) });
    const answers = follow(folder, '');
    expect(verdictsIn(answers)).toEqual(
      ['RESTORE.md', 'certificate.pem', 'files/etc/ca.pem', 'manifest.json'].map(ok),
    );
    expect(answers.lines).toContain(`sha256 Fingerprint=${pair.certificate.fingerprint}`);
    expect(guideOf(folder)).toContain('This set has none: it was made without a passphrase.');
    expect(guideOf(folder)).not.toMatch(/PASSPHRASE|private_key|\.enc|hmac/);
  });

  it('a public set of a list gives back its certificates', async () => {
    const pair = await samplePair();
    const folder = await setOf({ pairs: [['app.example', pair]] });
    expect(verdictsIn(follow(folder, ''))).toEqual(
      [
        ...['RESTORE.md', 'certificates.tar.gz', 'manifest.json'],
        'restored_certificates/app.example/certificate.pem',
      ].map(ok),
    );
    const restored = join(folder, 'restored_certificates', 'app.example', 'certificate.pem');
    expect(readFileSync(restored, 'utf8')).toBe(pair.certificate.pem);
  });
});

describe('what is not as it was stored shows by the commands of RESTORE.md', () => {
  it('if a file was changed and the checksums were made again', async () => {
    const folder = await setOf({ passphrase: PASSPHRASE, pairs: [[null, await samplePair()]] });
    appendFileSync(join(folder, 'certificate.pem'), '\n');
    rewriteChecksums(folder);
    const verdicts = verdictsIn(follow(folder, PASSPHRASE));
    expect(verdicts.slice(0, 2)).toEqual(['proof: WRONG', 'proof: WRONG']);
    expect(verdicts).toContain('certificate.pem: OK');
  });

  it('if a file was changed and the checksums were not', async () => {
    const folder = await setOf({ passphrase: PASSPHRASE, pairs: [[null, await samplePair()]] });
    appendFileSync(join(folder, 'certificate.pem'), '\n');
    const { lines } = follow(folder, PASSPHRASE);
    expect(lines).toContain('proof: OK');
    expect(lines).toContain('certificate.pem: FAILED');
  });

  it('if the private key of another set took the place of this one', async () => {
    const sets = [await samplePair(), await samplePair()].map((pair) =>
      setOf({ passphrase: PASSPHRASE, pairs: [[null, pair]] }),
    );
    const [folder = '', other = ''] = await Promise.all(sets);
    cpSync(join(other, 'private_key.pem'), join(folder, 'private_key.pem'));
    expect(verdictsIn(follow(folder, PASSPHRASE))).toContain('key: WRONG');
  });

  it('if the passphrase is another one, which is told apart from a changed set', async () => {
    const pair = await samplePair();
    const workspace = workspaceWith(pair.certificate.pem);
    const folder = await setOf({ passphrase: PASSPHRASE, pairs: [[null, pair]], workspace });
    const verdicts = verdictsIn(follow(folder, PASSPHRASE.trim()));
    expect(verdicts.filter((verdict) => verdict.endsWith('WRONG'))).toEqual([
      'passphrase: WRONG',
      'passphrase: WRONG',
      'passphrase: WRONG',
      'files: WRONG',
    ]);
    expect(readdirSync(folder).filter((name) => name.startsWith('restored_key'))).toEqual([]);
  });

  it('if the passphrase is mistyped for a list, each key of which is then WRONG', async () => {
    const pairs = [['app.example', await samplePair()]] as const;
    const folder = await setOf({ passphrase: PASSPHRASE, pairs });
    const verdicts = verdictsIn(follow(folder, 'mistyped'));
    expect(verdicts).toContain('restored_certificates/app.example: passphrase: WRONG');
    expect(readdirSync(join(folder, 'restored_certificates', 'app.example')).toSorted()).toEqual([
      'certificate.pem',
      'private_key.pem',
    ]);
  });

  it('and a key that was restored before stays as it is', async () => {
    const pair = await samplePair();
    const folder = await setOf({ passphrase: PASSPHRASE, pairs: [[null, pair]] });
    follow(folder, PASSPHRASE);
    follow(folder, 'mistyped');
    expect(readFileSync(join(folder, 'restored_key.pem'), 'utf8')).toBe(pair.privateKey.reveal());
    const other = await setOf({ passphrase: PASSPHRASE, pairs: [[null, await samplePair()]] });
    cpSync(join(other, 'private_key.pem'), join(folder, 'private_key.pem'));
    expect(verdictsIn(follow(folder, PASSPHRASE))).toContain('key: WRONG');
    expect(readFileSync(join(folder, 'restored_key.pem'), 'utf8')).toBe(pair.privateKey.reveal());
    expect(existsSync(join(folder, 'restored_key.pem.new'))).toBe(false);
  });

  it('if the archive of a list holds another certificate than the manifest names', async () => {
    const sets = [await samplePair(), await samplePair()].map((pair) =>
      setOf({ pairs: [['app.example', pair]] }),
    );
    const [folder = '', other = ''] = await Promise.all(sets);
    cpSync(join(other, 'certificates.tar.gz'), join(folder, 'certificates.tar.gz'));
    rewriteChecksums(folder);
    expect(verdictsIn(follow(folder, ''))).toContain(
      'restored_certificates/app.example/certificate.pem: WRONG',
    );
  });

  it('if OpenSSL is too old for the second way, which then says so', async () => {
    const folder = await setOf({ passphrase: PASSPHRASE, pairs: [[null, await samplePair()]] });
    const { lines } = follow(folder, PASSPHRASE, watchedPrograms({ hasNewOpenssl: false }));
    expect(lines).toContain('OpenSSL is older than 3.2');
    expect(lines.filter((line) => line.startsWith('proof: '))).toEqual(['proof: OK']);
    expect(lines.filter((line) => line.startsWith('enc: '))).toEqual([]);
  });
});

function ok(path: string): string {
  return `${path}: OK`;
}
