import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { trustJournals } from '../../../../../src/adapters/runner-trust/journal/journal.ts';
import { identifyProcess } from '../../../../../src/adapters/files/disk/process-identity.ts';
import { removalByHand } from '../../../../../src/adapters/runner-trust/removal-by-hand.ts';
import type { TrustOwner } from '../../../../../src/domain/trust/trust.ts';
import type { TrustJournals } from '../../../../../src/ports/trust.ts';
import { errorOf, NOW, plus } from '../../../domain/fixtures.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-journals-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folders = 0;
const newFolder = (): string => {
  folders += 1;
  return join(root, String(folders));
};
const OWNER = { runner: 'a', job: '1', process: identifyProcess(process.pid) };
const CHANGE = { store: 'nss', place: '/home/me/.pki', facts: ['0'] } as const;

function journalsIn(folder: string, owner: Partial<TrustOwner> = {}, now = NOW): TrustJournals {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return trustJournals({
    folders: [folder],
    owner: { ...OWNER, ...owner },
    clock: { now: () => now },
    pause: () => Promise.resolve(),
  });
}

/** A process that has ended. */
const ended = identifyProcess(spawnSync(process.execPath, ['-e', '']).pid);

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

  it('forgets a change that is undone', async () => {
    const folder = newFolder();
    const journal = await journalsIn(folder).begin();
    await journal.record(CHANGE);
    await journal.record({ ...CHANGE, place: '/other' });
    const [change = CHANGE] = journal.changes;
    await journal.forget(change);
    expect(journalsIn(folder).find(journal.id)?.changes).toEqual([{ ...CHANGE, place: '/other' }]);
  });

  it('is not written if it would be too large to be read, and stays as it was', async () => {
    const folder = newFolder();
    const journal = await journalsIn(folder).begin();
    await journal.record(CHANGE);
    const recording = journal.record({ ...CHANGE, facts: ['x'.repeat(1024 * 1024)] });
    await expect(recording).rejects.toThrow('Trust fewer certificates at once.');
    expect(journal.changes).toEqual([CHANGE]);
    expect(journalsIn(folder).find(journal.id)?.changes).toEqual([CHANGE]);
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
    '{"schema":1,"owner":{"runner":"a","job":"1","process":"","startedAt":"never"},"changes":[]}',
    '{"schema":1,"owner":{"runner":"a","job":"1","process":"","startedAt":"2026-01-01T00:00:00Z"},"changes":[{"store":"disk"}]}',
    '{"schema":1,"owner":{"runner":"a","job":"1","process":"","startedAt":"2026-01-01T00:00:00Z"},"changes":[{"store":"nss","place":"/","facts":"text"}]}',
  ])('that cannot be read is reported with its path, and does not block others: %s', async (text) => {
    const folder = newFolder();
    const { id } = await journalsIn(folder).begin();
    writeFileSync(join(folder, `${id}.json`), text);
    const other = await journalsIn(folder, { process: ended }).begin();
    const error = errorOf(() => journalsIn(folder).find(id));
    expect(error.message).toContain(join(folder, `${id}.json`));
    expect(error.message).toContain('This machine may still trust the certificates.');
    expect(error.message).toContain(removalByHand(id));
    const { journals, problems } = journalsIn(folder).leftBehind();
    expect(journals.map((journal) => journal.id)).toEqual([other.id]);
    expect(problems).toEqual([error.message]);
  });
});

describe('journals that are left behind', () => {
  it('are those of jobs that are over, newest first', async () => {
    const folder = newFolder();
    const begin = async (owner: Partial<TrustOwner>, minutes = 0): Promise<string> =>
      (await journalsIn(folder, owner, plus(NOW, minutes * 60_000)).begin()).id;
    const earlier = await begin({ job: '0' });
    const gone = await begin({ runner: 'b', process: ended }, 1);
    const own = await begin({}, 2);
    const other = await begin({ runner: 'b' }, 3);
    const found = journalsIn(folder, {}, plus(NOW, 240_000)).leftBehind().journals;
    expect(found.map(({ id }) => id)).toEqual([gone, earlier]);
    expect([own, other]).toHaveLength(2);
  });

  it('do not include those of another machine that shares the folder, however old', async () => {
    const folder = newFolder();
    const elsewhere = OWNER.process.replace(/^[^.]*/, '0123456789ab');
    await journalsIn(folder, { runner: 'b', process: elsewhere }).begin();
    const unknown = await journalsIn(folder, { runner: 'b', process: '' }).begin();
    const found = journalsIn(folder, {}, plus(NOW, 50 * 86_400_000)).leftBehind().journals;
    expect(found.map(({ id }) => id)).toEqual([unknown.id]);
  });

  it('are after a day those of another job of the same parent, as a daemon is; until then it may run', async () => {
    const folder = newFolder();
    const { id } = await journalsIn(folder, { runner: 'b', job: '0' }).begin();
    expect(journalsIn(folder, {}, plus(NOW, 86_400_000)).leftBehind()).toMatchObject({
      journals: [],
      running: 1,
    });
    expect(journalsIn(folder, {}, plus(NOW, 86_400_001)).leftBehind()).toMatchObject({
      journals: [{ id }],
      running: 0,
    });
  });

  it('do not include one that was being written, which goes', async () => {
    const folder = newFolder();
    const { id } = await journalsIn(folder).begin();
    writeFileSync(join(folder, `${id}.json.part`), readFileSync(join(folder, `${id}.json`)));
    expect(journalsIn(folder).leftBehind()).toEqual({ journals: [], problems: [], running: 0 });
    expect(readdirSync(folder).sort()).toEqual([id, `${id}.json`]);
  });
});
