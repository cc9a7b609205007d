import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findLinuxFamily } from '../../../../src/adapters/runner-trust/system/linux-family.ts';
import { linuxSystemStore } from '../../../../src/adapters/runner-trust/system/linux-system-store.ts';
import { memoryJournal } from './memory-journal.ts';
import { recordingPrograms } from './recording-programs.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-linux-store-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const family = process.platform === 'linux' ? findLinuxFamily() : null;

describe.skipIf(family === null)('the system store of Linux', () => {
  it('is made again by its own program if the copies are gone', async () => {
    const programs = { ...recordingPrograms(), find: (name: string) => (name === 'keytool' ? null : name) };
    const change = { store: 'system', place: family?.name ?? '', facts: [] } as const;
    await linuxSystemStore(programs).undo(change, memoryJournal(join(root, 'gone')));
    const rebuilding = (family?.rebuild ?? []).map((command) => `root: ${command.join(' ')}`);
    expect(programs.started.filter((line) => !line.startsWith('root: rm '))).toEqual(rebuilding);
  });
});
