import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CertificatePair } from '../../src/domain/certificate/certificate.ts';
import { readSet, redated, zipOfSet, nameOf, runIdOf } from './dated-set.ts';
import { pairOf, writeAgedPair, writePair } from './pair-in-workspace.ts';
import { rewritingApi, type ListJson } from './rewriting-api.ts';
import { errorsOf, PASSPHRASE, warningsOf, WITHOUT_CACHE, workbench } from './workbench.ts';

const bench = workbench();
const HOUR_MS = 3_600_000;
const BASE = 'certkeep-example.com';

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});
afterEach(() => {
  bench.services.clearFaults();
});

const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

/** A workspace that holds a pair. */
const workspaceWith = (pair: CertificatePair): string => writePair(bench.folder(), pair);

describe('nothing is issued by accident', () => {
  test('both lists fail: the run fails and says what to do', async () => {
    bench.services.fault({ on: 'rest:listArtifacts', kind: 500 });
    bench.services.fault({ on: 'rest:listCaches', kind: 500 });
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs['fingerprint']).toBeUndefined();
    expect(errorsOf(run).join('\n')).toMatch(/Could not check whether a certificate.*Nothing was issued/);
    expect(bench.services.artifacts.list()).toEqual([]);
  });

  test('the list of cache entries alone fails: that is no proof of absence either', async () => {
    bench.services.fault({ on: 'rest:listCaches', kind: 502 });
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('cache');
  });

  test.each<[string, (list: ListJson) => object]>([
    ['counts sets that it does not show', (list) => ({ ...list, total_count: 2, artifacts: [] })],
    ['ends a page early', (list) => ({ ...list, artifacts: list.artifacts.slice(1) })],
    ['says nothing of its length', ({ artifacts }) => ({ artifacts: artifacts.slice(1) })],
    ['is a page without artifacts', () => ({})],
  ])('a list of artifacts that %s is no proof of absence', async (_, rewrite) => {
    await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    await using api = await rewritingApi(bench.services.apiUrl, rewrite);
    const run = await bench.keep({ inputs, env: { GITHUB_API_URL: api.url } });
    expect(run.conclusion, run.log).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('Nothing was issued');
    expect(bench.services.artifacts.list()).toHaveLength(1);
  });

  test('a token without actions: read is named, with the line to add', async () => {
    const run = await bench.keep({ inputs, permissions: { actions: 'none' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('actions: read');
  });

  test('on-restore-error: issue issues, with a warning that names what could not be opened', async () => {
    const issue = { ...inputs, 'on-restore-error': 'issue' };
    const denied = await bench.keep({ inputs: issue, permissions: { actions: 'none' } });
    expect(denied.outputs, denied.log).toMatchObject({
      status: 'issued',
      reason: 'unreadable',
      verified: 'true',
    });
    const [stored] = bench.services.artifacts.list();
    await bench.services.caches.removeAll();
    const locked = await bench.keep({ inputs: { ...issue, passphrase: 'not-the-passphrase-of-old' } });
    expect(locked.outputs, locked.log).toMatchObject({ status: 'issued', reason: 'locked' });
    expect(warningsOf(locked).join('\n')).toContain(stored?.name);
    expect(warningsOf(locked).join('\n')).toContain('because on-restore-error: issue is set');
  });

  test('a wrong passphrase and a damaged backup are different failures', async () => {
    await bench.keep({ inputs });
    const run = await bench.keep({ inputs: { ...inputs, passphrase: 'not-the-passphrase-of-old' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(/passphrase does not open.*previous-passphrase/);
    expect(bench.services.artifacts.list()).toHaveLength(1);
  });

  test('a secret that vanished, which GitHub hands over as an empty text, rotates nothing, however many public sets came after it', async () => {
    const sealed = await bench.keep({ inputs });
    const missing = { ...inputs, passphrase: '' };
    const run = await bench.keep({ inputs: missing });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(/sealed backup of example\.com exists.*passphrase is empty/);
    const zip = await bench.services.artifacts.zip(Number(sealed.outputs['artifact-id']));
    for (let minute = 1; minute <= 7; minute += 1)
      await bench.services.artifacts.add({ name: `${BASE}-20991231T00${10 + minute}00Z-public`, zip });
    const again = await bench.keep({ inputs: missing });
    expect(again.conclusion).toBe('failure');
    expect(errorsOf(again).join('\n')).toContain(sealed.outputs['artifact-name']);
    const opened = await bench.keep({ inputs });
    expect(opened.outputs).toMatchObject({ status: 'reused', fingerprint: sealed.outputs['fingerprint'] });
  });

  test('all sealed sets have expired: the certificate is lost, which only a person may shrug off', async () => {
    await bench.keep({ inputs });
    for (const { id } of bench.services.artifacts.list()) bench.services.artifacts.expire(id);
    await bench.services.caches.removeAll();
    const failed = await bench.keep({ inputs });
    expect(failed.conclusion).toBe('failure');
    expect(errorsOf(failed).join('\n')).toMatch(/has expired.*on-restore-error: issue/);
    const told = await bench.keep({ inputs: { ...inputs, 'on-restore-error': 'issue' } });
    expect(told.outputs).toMatchObject({ status: 'issued', reason: 'lost' });
  });

  test('a cache entry that is listed and not returned', async () => {
    await bench.keep({ inputs });
    await bench.services.artifacts.removeAll();
    bench.services.fault({ on: 'GetCacheEntryDownloadURL', kind: 503 });
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('did not return it');
  });

  test('a damaged newest backup is passed over for the next-older one, by name', async () => {
    const first = await bench.keep({ inputs });
    await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    const [newest] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(newest?.id ?? 0);
    zip[zip.length >> 1] = (zip[zip.length >> 1] ?? 0) ^ 1;
    await bench.services.artifacts.replaceZip(newest?.id ?? 0, zip);
    const third = await bench.keep({ inputs });
    expect(third.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    expect(warningsOf(third).join('\n')).toContain(newest?.name);
  });

  test('no sound backup is left: the run fails, unless told to issue', async () => {
    await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    const [only] = bench.services.artifacts.list();
    await bench.services.artifacts.replaceZip(only?.id ?? 0, Buffer.from('<html>oops</html>'));
    const failed = await bench.keep({ inputs });
    expect(failed.conclusion).toBe('failure');
    expect(errorsOf(failed).join('\n')).toMatch(/No backup of the certificate.*can be used/);
    const told = await bench.keep({ inputs: { ...inputs, 'on-restore-error': 'issue' } });
    expect(told.outputs).toMatchObject({ status: 'issued', reason: 'invalid' });
  });

  test('a newest backup of the future: the server says that the clock is slow, and the older one is not taken', async () => {
    const own = { ...inputs, 'upload-artifact': 'false', 'backup-path': bench.folder() };
    await bench.keep({ inputs: own, env: WITHOUT_CACHE });
    await bench.keep({ inputs: { ...own, 'force-renewal': 'true' }, env: WITHOUT_CACHE });
    const slow = { ...WITHOUT_CACHE, TEST_CLOCK_AHEAD_MS: String(-2 * HOUR_MS) };
    const run = await bench.keep({ inputs: own, env: slow });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('Correct the clock that is wrong. Nothing was renewed.');
  });

  test('a certificate of the future: a clock is wrong, and nothing is renewed', async () => {
    const workspace = workspaceWith(await pairOf(new Date(Date.now() + 2 * HOUR_MS)));
    const run = await bench.keep({ inputs, workspace });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(
      /is valid from .*this machine's clock says .*Nothing was renewed/,
    );
  });
});

describe('a dated entry of backup-path that is no set of its date', () => {
  const entries: readonly [string, string, (place: string) => string][] = [
    [
      'a link to the folder of the set',
      'it is a link, which is never followed',
      (place) => {
        renameSync(place, `${place}-elsewhere`);
        symlinkSync(`${place}-elsewhere`, place, 'junction');
        return place;
      },
    ],
    [
      'a set whose manifest was changed',
      'the manifest is not JSON',
      (place) => {
        writeFileSync(join(place, 'manifest.json'), '');
        return place;
      },
    ],
    [
      'a set in the folder of another date',
      'it was stored as certkeep-example.com-',
      (place) => {
        const moved = join(place, '..', '2026-01-02');
        renameSync(place, moved);
        return moved;
      },
    ],
  ];

  test.each(entries)('is not the same as no backup: %s', async (_, problem, change) => {
    const backups = join(bench.folder(), 'backups');
    const local = { ...inputs, 'upload-artifact': 'false', 'backup-path': backups };
    const first = await bench.keep({ inputs: local });
    await bench.services.caches.removeAll();
    const place = change(first.outputs['backup-path'] ?? '');
    const second = await bench.keep({ inputs: local });
    expect(second.conclusion, second.log).toBe('failure');
    expect(errorsOf(second).join('\n')).toMatch(/No backup of the certificate for example\.com can be used/);
    expect(errorsOf(second).join('\n')).toContain(place);
    expect(warningsOf(second).join('\n')).toContain(problem);
    const where = { 'common-name': 'example.com', 'backup-path': backups, passphrase: PASSPHRASE };
    const restored = await bench.run('restore', { inputs: { ...where, from: 'directory' } });
    expect(restored.conclusion, restored.log).toBe('failure');
    expect(errorsOf(restored).join('\n')).toContain(problem);
    const checked = await bench.run('check', { inputs: where });
    expect(checked.conclusion, checked.log).toBe('failure');
    expect(errorsOf(checked).join('\n')).toContain(problem);
    expect(errorsOf(checked).join('\n')).not.toContain(
      `There is no backup of certkeep-example.com in ${backups}`,
    );
    const unnamed = await bench.run('check', { inputs: { 'backup-path': backups, passphrase: PASSPHRASE } });
    expect(errorsOf(unnamed).join('\n')).toContain(place);
    const pruned = await bench.run('prune', {
      inputs: { ...where, 'keep-last': '1', 'dry-run': 'false', 'upload-artifact': 'false' },
    });
    expect(pruned.outputs['removed-count'] ?? '0', pruned.log).toBe('0');
    const issued = await bench.keep({ inputs: { ...local, 'on-restore-error': 'issue' } });
    expect(issued.outputs, issued.log).toMatchObject({ status: 'issued', reason: 'invalid' });
    const reused = await bench.keep({ inputs: local });
    expect(reused.outputs, reused.log).toMatchObject({
      status: 'reused',
      fingerprint: issued.outputs['fingerprint'],
    });
  });

  test('without a passphrase it may be a sealed backup of any name', async () => {
    const backups = bench.folder();
    symlinkSync(bench.folder(), join(backups, '2026-11-23'), 'junction');
    const run = await bench.keep({ inputs: { ...inputs, passphrase: '', 'backup-path': backups } });
    expect(run.conclusion, run.log).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('may be a sealed backup of example.com');
  });

  test('dated folders of another program do not matter', async () => {
    const backups = bench.folder();
    mkdirSync(join(backups, '2026-11-23'));
    writeFileSync(join(backups, '2026-11-23', 'dump.sql'), '');
    writeFileSync(join(backups, '2026-11-23', 'certificate.pem'), 'copied by a script');
    writeFileSync(join(backups, '2026-11-22'), 'packed');
    mkdirSync(join(backups, '2026-11-24'));
    writeFileSync(join(backups, '2026-11-24', 'manifest.json'), '{"name": "another program"}');
    const run = await bench.keep({ inputs: { ...inputs, 'backup-path': backups } });
    expect(run.outputs, run.log).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(warningsOf(run)).toEqual([]);
  });
});

describe('whose sets count', () => {
  test('those of a fork do not, proved or not', async () => {
    const first = await bench.keep({ inputs });
    const [own] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(own?.id ?? 0);
    await bench.services.artifacts.removeAll();
    await bench.services.caches.removeAll();
    await bench.services.artifacts.add({ name: own?.name ?? '', zip, headRepositoryId: 999 });
    const run = await bench.keep({ inputs });
    expect(run.outputs).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(run.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
  });

  test('those of any tag do, even of one that is named like a branch', async () => {
    const first = await bench.keep({ inputs, event: 'push', ref: 'refs/tags/v1', headBranch: 'v1' });
    expect(first.outputs, first.log).toMatchObject({ status: 'issued', verified: 'true' });
    await bench.services.caches.removeAll();
    const second = await bench.keep({ inputs });
    expect(second.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    expect(warningsOf(second)).toEqual([]);
  });

  test('those of another branch alone are used with a warning, and their certificate is not replaced', async () => {
    const feature = { event: 'push', ref: 'refs/heads/feature', headBranch: 'feature' };
    const aged = { ...inputs, days: '1', 'renew-before': '1h' };
    const workspace = await writeAgedPair(bench.folder());
    const first = await bench.keep({ inputs: aged, ...feature, workspace });
    await bench.services.caches.removeAll();
    const second = await bench.keep({ inputs: aged });
    expect(second.outputs, second.log).toMatchObject({
      status: 'reused',
      fingerprint: first.outputs['fingerprint'],
    });
    expect(warningsOf(second).join('\n')).toContain('Only another branch has backups');
    await bench.services.caches.removeAll();
    const [newest] = bench.services.artifacts.list();
    await bench.services.artifacts.remove(newest?.id ?? 0);
    const due = await bench.keep({ inputs: { ...aged, 'renew-before': '12h' } });
    expect(due.conclusion).toBe('failure');
    expect(errorsOf(due).join('\n')).toMatch(/only backups are of another branch.*refs\/heads\/feature/);
  });
});

describe('a pair of the workspace, and what the backups know', () => {
  test('one that no set knows is used, with a warning that has both fingerprints', async () => {
    const first = await bench.keep({ inputs });
    const imported = await pairOf(new Date());
    const run = await bench.keep({ inputs, workspace: workspaceWith(imported) });
    const { fingerprint } = imported.certificate;
    expect(run.outputs, run.log).toMatchObject({ status: 'reused', source: 'workspace', fingerprint });
    const warnings = warningsOf(run).join('\n');
    expect(warnings).toContain(fingerprint);
    expect(warnings).toContain(first.outputs['fingerprint']);
    expect(warnings).toContain('expected-fingerprint');
  });

  test('an imported older one stays the certificate from then on', async () => {
    await bench.keep({ inputs });
    const older = await pairOf(new Date(Date.now() - 30 * 24 * HOUR_MS));
    const imported = await bench.keep({ inputs, workspace: workspaceWith(older) });
    const { fingerprint } = older.certificate;
    expect(imported.outputs).toMatchObject({ status: 'reused', fingerprint });
    for (const cache of ['full', 'empty']) {
      if (cache === 'empty') await bench.services.caches.removeAll();
      const next = await bench.keep({ inputs });
      expect(next.outputs, next.log).toMatchObject({ status: 'reused', fingerprint });
      expect(warningsOf(next)).toEqual([]);
    }
  });
});

test('an old set under a new date, as somebody without the passphrase can make it, turns nothing back', async () => {
  const first = await bench.keep({ inputs });
  const files = readSet(await bench.setOf(first));
  const renewed = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' } });
  await bench.services.caches.removeAll();
  const time = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000);
  const forged = redated(files, BASE, time, 'a-guess-at-the-passphrase');
  await bench.services.artifacts.add({
    name: nameOf(forged),
    runId: runIdOf(forged),
    zip: zipOfSet(forged, time),
    createdAt: time,
  });
  const next = await bench.keep({ inputs });
  expect(next.outputs, next.log).toMatchObject({
    status: 'reused',
    fingerprint: renewed.outputs['fingerprint'],
  });
  expect(warningsOf(next).join('\n')).toMatch(new RegExp(`${nameOf(forged)}.*changed after it was made`));
});
