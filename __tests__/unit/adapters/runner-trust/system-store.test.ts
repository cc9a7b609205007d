import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { macosSystemStore } from '../../../../src/adapters/runner-trust/system/macos-system-store.ts';
import { systemStore } from '../../../../src/adapters/runner-trust/system/system-store.ts';
import { windowsSystemStore } from '../../../../src/adapters/runner-trust/system/windows-system-store.ts';
import type { TrustChange } from '../../../../src/domain/trust/trust.ts';
import { certificateOf } from '../../domain/fixtures.ts';
import { memoryJournal } from './memory-journal.ts';
import { recordingPrograms, type RecordingPrograms } from './recording-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'certkeep-stores-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const certificate = certificateOf({ subjectLine: 'CN=$(reboot); --option' });
const HASH = 'EF'.repeat(20);
const file = join(folder, '1.pem');
const FAILED = { exitCode: 1, output: 'it is locked' };

describe('the system store of macOS', () => {
  const keychain = '/Library/Keychains/System.keychain';
  const find = `/usr/bin/security find-certificate -a -Z ${keychain}`;
  const exporting = `/usr/bin/security trust-settings-export -d ${join(folder, 'settings.plist')}`;
  const own = join(folder, `${HASH}.pem`);
  const adding = `root: /usr/bin/security add-trusted-cert -d -r trustRoot -p ssl -p basic -k ${keychain} ${own}`;
  const there = { [find]: { exitCode: 0, output: `SHA-1 hash: ${HASH}\nkeychain: "${keychain}"\n` } };
  const change = (ours: string): TrustChange => ({ store: 'system', place: keychain, facts: [HASH, ours] });

  /** Programs of a machine with the certificate in its keychain; `settings` is what the export writes, until they are removed. */
  function withSettings(settings: string | null): RecordingPrograms {
    const none = {
      exitCode: 1,
      output: 'SecTrustSettingsCreateExternalRepresentation: No Trust Settings were found.',
    };
    const programs = recordingPrograms({ ...there, ...(settings === null ? { [exporting]: none } : {}) });
    return {
      ...programs,
      run: async (program, parameters, options) => {
        const isRemoved = programs.started.some((line) => line.includes('remove-trusted-cert'));
        if (settings !== null && parameters[0] === 'trust-settings-export')
          writeFileSync(join(folder, 'settings.plist'), isRemoved ? PLIST : settings);
        return programs.run(program, parameters, options);
      },
    };
  }
  const PLIST = '<?xml version="1.0"?>\n<plist><dict></dict></plist>';
  const OURS = `<?xml version="1.0"?>\n<plist><dict><key>${HASH}</key></dict></plist>`;

  it('is the System keychain, to which the certificate is added for TLS as root', async () => {
    const programs = recordingPrograms({ [find]: { exitCode: 44, output: 'could not be found' } });
    const journal = memoryJournal(folder, () => {
      expect(programs.started).toEqual([find]);
    });
    const { places } = await macosSystemStore(programs).add([certificate], journal);
    expect(places).toEqual([keychain]);
    expect(programs.started.slice(1)).toEqual([adding]);
    expect(readFileSync(own, 'utf8')).toBe(certificate.pem);
    expect(journal.changes).toEqual([change('certificate')]);
  });

  it('is left as it is if it has the certificate with its settings already, which may be somebody else’s', async () => {
    const programs = withSettings(OURS);
    const journal = memoryJournal(folder);
    await macosSystemStore(programs).add([certificate], journal);
    expect(programs.started).toEqual([find, exporting]);
    expect(journal.changes).toEqual([]);
  });

  it.each([null, PLIST])(
    'gets the settings of a certificate that it has without them (%s)',
    async (settings) => {
      const programs = withSettings(settings);
      const journal = memoryJournal(folder);
      await macosSystemStore(programs).add([certificate], journal);
      expect(programs.started).toEqual([find, exporting, adding]);
      expect(journal.changes).toEqual([change('settings')]);
    },
  );

  it('loses the certificate and its settings at the end', async () => {
    const programs = recordingPrograms(there);
    expect(await macosSystemStore(programs).undo(change('certificate'), memoryJournal(folder))).toEqual({});
    expect(programs.started).toEqual([
      find,
      `root: /usr/bin/security remove-trusted-cert -d ${own}`,
      `root: /usr/bin/security delete-certificate -Z ${HASH} ${keychain}`,
    ]);
  });

  it('keeps a certificate at the end that only got its settings, and loses these', async () => {
    const programs = withSettings(OURS);
    await macosSystemStore(programs).undo(change('settings'), memoryJournal(folder));
    const removing = `root: /usr/bin/security remove-trusted-cert -d ${own}`;
    expect(programs.started).toEqual([find, removing, exporting]);
  });

  it('is asked, and not changed, if the certificate is gone', async () => {
    const programs = recordingPrograms();
    await macosSystemStore(programs).undo(change('certificate'), memoryJournal(folder));
    expect(programs.started).toEqual([find]);
  });

  it.each(['find-certificate', 'trust-settings-export'])(
    'that cannot be looked at by %s is not taken for one without it',
    async (command) => {
      const programs = recordingPrograms({ [`/usr/bin/security ${command}`]: FAILED, ...there });
      const store = macosSystemStore(programs);
      rmSync(join(folder, 'settings.plist'), { force: true });
      await expect(store.add([certificate], memoryJournal(folder))).rejects.toThrow('it is locked');
      await expect(store.undo(change('settings'), memoryJournal(folder))).rejects.toThrow('it is locked');
    },
  );

  it.each(['', 'ef', `${HASH}/..`])('is not asked for "%s"', async (hash) => {
    const wrong = { ...change('certificate'), facts: [hash, 'certificate'] };
    const undoing = macosSystemStore(recordingPrograms()).undo(wrong, memoryJournal(folder));
    await expect(undoing).rejects.toThrow('the journal names no certificate');
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
  const listing = `${certutil} -store Root`;
  const absent = {
    [question]: { exitCode: 1, output: 'CertUtil: -store command FAILED' },
    [listing]: { exitCode: 0, output: 'Root' },
  };
  const change = { store: 'system', place: 'Root', facts: [HASH.toLowerCase()] } as const;

  it("is the machine's root store, by Windows' own certutil", async () => {
    const programs = recordingPrograms(absent);
    const journal = memoryJournal(folder, () => {
      expect(programs.started).toEqual([question, listing]);
    });
    await windowsSystemStore(programs, env).add([certificate], journal);
    expect(programs.started.slice(2)).toEqual([`${certutil} -f -addstore Root ${file}`]);
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
    expect(gone.started).toEqual([question, listing]);
  });

  it('that cannot be looked at is not taken for one without it', async () => {
    const store = windowsSystemStore(recordingPrograms({ [listing]: FAILED }), env);
    await expect(store.undo(change, memoryJournal(folder))).rejects.toThrow('it is locked');
    await expect(store.add([certificate], memoryJournal(folder))).rejects.toThrow('it is locked');
  });

  it.each(['', 'ef', '*'])('is not asked for "%s"', async (hash) => {
    const undoing = windowsSystemStore(recordingPrograms(), env).undo(
      { ...change, facts: [hash] },
      memoryJournal(folder),
    );
    await expect(undoing).rejects.toThrow('the journal names no certificate');
  });

  it('takes an administrator', async () => {
    expect(await windowsSystemStore(recordingPrograms(), env).findObstacle()).toBeNull();
    const user = recordingPrograms({
      'D:\\Windows\\System32\\net.exe session': { exitCode: 2, output: 'System error 5' },
    });
    expect(await windowsSystemStore(user, env).findObstacle()).toContain('It takes an administrator');
  });
});

it.each([
  ['darwin', 'It takes root.'],
  ['win32', null],
] as const)('on %s the system store is that of the system', async (platform, obstacle) => {
  expect(await systemStore(recordingPrograms({}, 'It takes root.'), platform).findObstacle()).toBe(obstacle);
});
