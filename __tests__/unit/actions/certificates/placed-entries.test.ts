import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlacedEntries } from '../../../../src/actions/certificates/placed-entries.ts';
import { parseShard } from '../../../../src/domain/backup/shard.ts';
import { FINGERPRINT } from '../../domain/fixtures.ts';
import { STEP_WORKSPACE } from '../action-contract.ts';

const FOLDER = resolve('/etc/tls');
const NO_PATHS = { 'cert-path': '', 'key-path': '' };

type Read = ReturnType<typeof readPlacedEntries>;
type Check = Parameters<typeof readPlacedEntries>[3];

function read(list: readonly unknown[], paths = NO_PATHS, shard = '1/1', check?: Check): Read {
  const input = { text: JSON.stringify(list), shard: parseShard(shard) };
  return readPlacedEntries(input, paths, { workspace: STEP_WORKSPACE, folder: FOLDER }, check);
}

describe('the entries of a list for an action that keeps nothing', () => {
  it('say which certificates are meant, and where their files are, below the folder', async () => {
    const fingerprint = FINGERPRINT.replaceAll(':', '').toLowerCase();
    const list = [
      '*.A.example',
      { 'common-name': 'b', 'cert-path': 'own.pem', 'key-path': '/k/{name}.key' },
      { 'common-name': 'c', 'expected-fingerprint': fingerprint },
    ];
    const { entries, badEntries } = await read(list, { 'cert-path': 'c/{name}.pem', 'key-path': '' });
    expect(badEntries).toEqual([]);
    expect(entries).toEqual([
      {
        name: '_wildcard.a.example',
        commonName: '*.A.example',
        expectedFingerprint: null,
        paths: {
          certificatePath: resolve(FOLDER, 'c/_wildcard.a.example.pem'),
          privateKeyPath: resolve(FOLDER, 'certificates/_wildcard.a.example/private_key.pem'),
          pkcs12Path: null,
        },
      },
      {
        name: 'b',
        commonName: 'b',
        expectedFingerprint: null,
        paths: {
          certificatePath: resolve(FOLDER, 'own.pem'),
          privateKeyPath: resolve('/k/b.key'),
          pkcs12Path: null,
        },
      },
      {
        name: 'c',
        commonName: 'c',
        expectedFingerprint: FINGERPRINT,
        paths: {
          certificatePath: resolve(FOLDER, 'c/c.pem'),
          privateKeyPath: resolve(FOLDER, 'certificates/c/private_key.pem'),
          pkcs12Path: null,
        },
      },
    ]);
  });

  it('may have what else the root action takes, so that one list serves every action', async () => {
    const entry = { 'common-name': 'a', days: 90, 'p12-path': 'a.p12', 'key-type': 'ed25519', usages: [] };
    expect(await read([entry])).toMatchObject({ entries: [{ name: 'a' }], badEntries: [] });
  });

  it('are bad if they name one file twice, share one, or do not pass the check of the action', async () => {
    const twice = { 'common-name': 'b', 'cert-path': 'x', 'key-path': 'x' };
    const shared = { 'common-name': 'c', 'cert-path': 'certificates/a/certificate.pem' };
    const { entries, badEntries } = await read(['a', twice, shared, 'd'], NO_PATHS, '1/1', ({ name }) => {
      if (name === 'd') throw new Error('"cert-path" is not below path');
    });
    expect(entries.map(({ name }) => name)).toEqual(['a']);
    expect(badEntries.map(({ position, failure }) => [position, failure.message])).toEqual([
      [
        'Entry 2',
        expect.stringMatching(
          /^Entry 2 \(b\): Inputs "cert-path", "key-path" and "p12-path" name the same file twice/,
        ),
      ],
      ['Entry 3', expect.stringMatching(/^Entry 3: one of its files belongs to entry 1/)],
      ['Entry 4', 'Entry 4 (d): "cert-path" is not below path.'],
    ]);
  });

  it('are those of one shard', async () => {
    const { entries } = await read(['a', 'b', 'c', 'd'], NO_PATHS, '2/2');
    expect(entries.map(({ name }) => name)).toEqual(['b', 'd']);
  });
});
