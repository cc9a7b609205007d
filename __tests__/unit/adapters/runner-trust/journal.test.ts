import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { trustJournals } from '../../../../src/adapters/runner-trust/journal.ts';
import type { TrustOwner } from '../../../../src/domain/trust.ts';
import type { TrustJournals } from '../../../../src/ports.ts';
import { errorOf, NOW, plus } from '../../domain/fixtures.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-journals-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folders = 0;
const newFolder = (): string => {
  folders += 1;
  return join(root, String(folders));
};
const OWNER = { runner: 'a', job: '1', pid: process.pid };
const CHANGE = { store: 'nss', place: '/home/me/.pki', facts: ['0'] } as const;

function journalsIn(folder: string, owner: Partial<TrustOwner> = {}, now = NOW): TrustJournals {
  return trustJournals({ folder, owner: { ...OWNER, ...owner }, clock: { now: () => now } });
}

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;

describe('a journal', () => {
  it('is read again with all that was recorded, by nobody else', async () => {
    const folder = newFolder();
    const journal = await journalsIn(folder).begin();
    await journal.record(CHANGE);
    await journal.record({ ...CHANGE, facts: ['1', 'FOO=bar\nbaz'] });
    const found = journalsIn(folder).find(journal.id);
    expect(found?.changes).toEqual([CHANGE, { ...CHANGE, facts: ['1', 'FOO=bar\nbaz'] }]);
    expect(found?.folder).toBe(journal.folder);
    if (process.platform === 'win32') return;
    for (const path of [folder, journal.folder]) expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(`${journal.folder}.json`).mode & 0o077).toBe(0);
  });

  it('leaves nothing when it is discarded', async () => {
    const folder = newFolder();
    const journal = await journalsIn(folder).begin();
    writeFileSync(join(journal.folder, 'copy'), '');
    await journal.discard();
    expect(readdirSync(folder)).toEqual([]);
    expect(journalsIn(folder).find(journal.id)).toBeNull();
  });

  it.each(['', '../../etc/passwd', 'ffffffffffff'])('is not found by "%s"', (id) => {
    expect(journalsIn(newFolder()).find(id)).toBeNull();
  });

  it.each([
    'no JSON',
    'null',
    '{"schema":2,"owner":{},"changes":[]}',
    '{"schema":1,"owner":{"runner":"a","job":"1","pid":1,"startedAt":"never"},"changes":[]}',
    '{"schema":1,"owner":{"runner":"a","job":"1","pid":1,"startedAt":"2026-01-01T00:00:00Z"},"changes":[{"store":"disk"}]}',
  ])('that cannot be understood is not passed over: %s', async (text) => {
    const folder = newFolder();
    const { id } = await journalsIn(folder).begin();
    writeFileSync(join(folder, `${id}.json`), text);
    const error = errorOf(() => journalsIn(folder).find(id));
    expect(error.message).toContain('Undo what it says by hand, and delete it.');
    expect(() => journalsIn(folder).leftBehind()).toThrow(error.message);
  });
});

describe('journals that are left behind', () => {
  it('are those of jobs that are over, newest first', async () => {
    const folder = newFolder();
    const begin = async (owner: Partial<TrustOwner>, minutes = 0): Promise<string> =>
      (await journalsIn(folder, owner, plus(NOW, minutes * 60_000)).begin()).id;
    const earlier = await begin({ job: '0' });
    const gone = await begin({ runner: 'b', pid: ended }, 1);
    const own = await begin({}, 2);
    const other = await begin({ runner: 'b' }, 3);
    const found = journalsIn(folder, {}, plus(NOW, 240_000)).leftBehind();
    expect(found.map(({ id }) => id)).toEqual([gone, earlier]);
    expect([own, other]).toHaveLength(2);
  });

  it('are none where there is no folder', () => {
    expect(journalsIn(newFolder()).leftBehind()).toEqual([]);
  });

  it('do not include one that was being written; it goes once its writer has ended', async () => {
    const folder = newFolder();
    const { id } = await journalsIn(folder).begin();
    for (const pid of [ended, process.pid])
      writeFileSync(join(folder, `${id}.json.${pid}.part`), readFileSync(join(folder, `${id}.json`)));
    expect(journalsIn(folder).leftBehind()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([id, `${id}.json`, `${id}.json.${process.pid}.part`].sort());
  });
});
