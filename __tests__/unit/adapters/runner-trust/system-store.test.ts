import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { macosSystemStore } from '../../../../src/adapters/runner-trust/system/macos-system-store.ts';
import { systemStore } from '../../../../src/adapters/runner-trust/system/system-store.ts';
import { windowsSystemStore } from '../../../../src/adapters/runner-trust/system/windows-system-store.ts';
import { certificateOf } from '../../domain/fixtures.ts';
import { memoryJournal } from './memory-journal.ts';
import { recordingPrograms } from './recording-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'certkeep-stores-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const certificate = certificateOf({ subjectLine: 'CN=$(reboot); --option' });
const HASH = 'EF'.repeat(20);
const file = join(folder, '1.pem');

describe('the system store of macOS', () => {
  const keychain = '/Library/Keychains/System.keychain';
  const find = `/usr/bin/security find-certificate -a -Z ${keychain}`;
  const there = { [find]: { exitCode: 0, output: `SHA-1 hash: ${HASH}\nkeychain: "${keychain}"\n` } };

  it('is the System keychain, to which the certificate is added for TLS as root', async () => {
    const programs = recordingPrograms();
    const journal = memoryJournal(folder, () => {
      expect(programs.started).toEqual([find]);
    });
    const { places } = await macosSystemStore(programs).add([certificate], journal);
    expect(places).toEqual([keychain]);
    expect(programs.started.slice(1)).toEqual([
      `root: /usr/bin/security add-trusted-cert -d -r trustRoot -p ssl -p basic -k ${keychain} ${file}`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(certificate.pem);
    expect(journal.changes).toEqual([{ store: 'system', place: keychain, facts: [HASH, file] }]);
  });

  it('is left as it is if it has the certificate already, which may be somebody else’s', async () => {
    const programs = recordingPrograms(there);
    const journal = memoryJournal(folder);
    await macosSystemStore(programs).add([certificate], journal);
    expect(programs.started).toEqual([find]);
    expect(journal.changes).toEqual([]);
  });

  it('loses the certificate and its settings at the end', async () => {
    const programs = recordingPrograms(there);
    const change = { store: 'system', place: keychain, facts: [HASH, file] } as const;
    expect(await macosSystemStore(programs).undo(change, memoryJournal(folder))).toEqual({});
    expect(programs.started).toEqual([
      find,
      `root: /usr/bin/security remove-trusted-cert -d ${file}`,
      `root: /usr/bin/security delete-certificate -Z ${HASH} ${keychain}`,
    ]);
  });

  it('is asked, and not changed, if the certificate is gone', async () => {
    const programs = recordingPrograms();
    const change = { store: 'system', place: keychain, facts: [HASH, file] } as const;
    await macosSystemStore(programs).undo(change, memoryJournal(folder));
    expect(programs.started).toEqual([find]);
  });

  it('takes root', async () => {
    expect(await macosSystemStore(recordingPrograms({}, 'It takes root.')).findObstacle()).toBe(
      'It takes root.',
    );
  });

  it('fails with what the program said', async () => {
    const programs = recordingPrograms({
      '/usr/bin/security add': { exitCode: 1, output: 'SecTrust: denied\n' },
    });
    await expect(macosSystemStore(programs).add([certificate], memoryJournal(folder))).rejects.toThrow(
      'Could not add a certificate to the System keychain: /usr/bin/security ended with 1. It said: SecTrust: denied',
    );
  });
});

describe('the system store of Windows', () => {
  const certutil = 'D:\\Windows\\System32\\certutil.exe';
  const env = { SystemRoot: 'D:\\Windows' };
  const question = `${certutil} -store Root ${HASH.toLowerCase()}`;
  const absent = { [question]: { exitCode: 1, output: 'CertUtil: -store command FAILED' } };
  const change = { store: 'system', place: 'Root', facts: [HASH.toLowerCase()] } as const;

  it("is the machine's root store, by Windows' own certutil", async () => {
    const programs = recordingPrograms(absent);
    const journal = memoryJournal(folder, () => {
      expect(programs.started).toEqual([question]);
    });
    await windowsSystemStore(programs, env).add([certificate], journal);
    expect(programs.started.slice(1)).toEqual([`${certutil} -f -addstore Root ${file}`]);
    expect(journal.changes).toEqual([change]);
  });

  it('is left as it is if it has the certificate already', async () => {
    const programs = recordingPrograms();
    const journal = memoryJournal(folder);
    await windowsSystemStore(programs, env).add([certificate], journal);
    expect(programs.started).toEqual([question]);
    expect(journal.changes).toEqual([]);
  });

  it('loses the certificate at the end, if it is still there', async () => {
    const there = recordingPrograms();
    await windowsSystemStore(there, env).undo(change, memoryJournal(folder));
    expect(there.started).toEqual([question, `${certutil} -delstore Root ${HASH.toLowerCase()}`]);
    const gone = recordingPrograms(absent);
    await windowsSystemStore(gone, env).undo(change, memoryJournal(folder));
    expect(gone.started).toEqual([question]);
  });

  it('takes an administrator', async () => {
    expect(await windowsSystemStore(recordingPrograms(), env).findObstacle()).toBeNull();
    const user = recordingPrograms({ 'net session': { exitCode: 2, output: 'System error 5' } });
    expect(await windowsSystemStore(user, env).findObstacle()).toContain('It takes an administrator');
  });
});

it.each([
  ['darwin', 'It takes root.'],
  ['win32', null],
] as const)('on %s the system store is that of the system', async (platform, obstacle) => {
  expect(await systemStore(recordingPrograms({}, 'It takes root.'), platform).findObstacle()).toBe(obstacle);
});
