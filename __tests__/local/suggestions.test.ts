import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptPassphrase } from '../../local/start/default-inputs.ts';
import { suggest } from '../../local/start/suggestions.ts';
import { probe, temporaryFolder, testServices } from './probe.ts';

const arguments_ = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=localhost';

test('each suggested openssl and sha256sum command works when pasted', async () => {
  const folder = join(temporaryFolder(), "it's a folder");
  const set = join(folder, 'artifacts', 'set', '2026-11-23');
  const passphraseFile = join(folder, 'passphrase');
  mkdirSync(set, { recursive: true });
  keptPassphrase(passphraseFile);
  execFileSync(
    'openssl',
    [
      ...arguments_.split(' '),
      ...['-addext', 'subjectAltName=DNS:localhost', '-passout', `file:${passphraseFile}`],
      ...['-keyout', join(set, 'private_key.pem'), '-out', join(folder, 'certificate.pem')],
    ],
    { stdio: 'pipe' },
  );
  const digest = createHash('sha256')
    .update(readFileSync(join(set, 'private_key.pem')))
    .digest('hex');
  writeFileSync(join(set, 'SHA256SUMS'), `${digest}  private_key.pem\n`);
  const result = await probe(await testServices(), { do: 'say', secret: 'x' });
  const suggestions = suggest({
    result,
    workspace: folder,
    artifactFolders: [{ name: 'set', folder: join(folder, 'artifacts', 'set') }],
    passphraseFile,
    actions: ['keep', 'restore'],
    list: undefined,
  });
  expect(suggestions.map(({ why }) => why)).toEqual([
    'look at the certificate',
    'check the stored backup',
    'open the sealed key of the backup',
    'run it again, on another fresh runner',
    'run restore',
    'see every option',
  ]);
  const shown = suggestions
    .slice(0, 3)
    .map(({ command }) => execFileSync('sh', ['-c', command], { encoding: 'utf8', stdio: 'pipe' }));
  expect(shown[0]).toContain('CN');
  expect(shown[1]).toBe('private_key.pem: OK\n');
  expect(shown[2]).toMatch(/^-----BEGIN PUBLIC KEY-----/);
});

test('no certificate is looked at where a restore has brought none back', async () => {
  const result = await probe(await testServices(), { do: 'say', secret: 'x' });
  const outputs = { ...result.outputs, restored: 'false', 'cert-path': '' };
  const leftovers = { workspace: temporaryFolder(), artifactFolders: [], passphraseFile: undefined };
  const suggestions = suggest({
    ...leftovers,
    result: { ...result, outputs },
    actions: ['keep'],
    list: undefined,
  });
  expect(suggestions.map(({ why }) => why)).not.toContain('look at the certificate');
});

test('after a list the same list is suggested again, and no sibling, which would look for another certificate', async () => {
  const result = await probe(await testServices(), { do: 'say', secret: 'x' });
  const folder = temporaryFolder();
  const leftovers = { result, workspace: folder, artifactFolders: [], passphraseFile: undefined };
  const suggestions = suggest({ ...leftovers, actions: ['keep', 'restore'], list: "- a.example\n- it's b" });
  expect(suggestions.map(({ command }) => command)).toEqual([
    "npm start -- --with certificates='- a.example\n- it'\\''s b'",
    'npm start -- --help',
  ]);
});
