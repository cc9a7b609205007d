import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionInputs } from '../../../src/actions/inputs.ts';
import { adviceAfterRestore, adviceOnAbsence, explainDenied } from '../../../src/actions/restore-advice.ts';
import { readRestoreInputs, type RestoreInputs } from '../../../src/actions/restore-inputs.ts';
import { restoreOutputs } from '../../../src/actions/restore-outputs.ts';
import { formatRestoreSummary } from '../../../src/actions/restore-summary.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import { Failure } from '../../../src/domain/failure.ts';
import type { RestoredSet, RestoreReport } from '../../../src/use-cases/restore-request.ts';
import { certificateOf, errorOf, FINGERPRINT, NOT_AFTER, NOW, plus } from '../domain/fixtures.ts';
import { WORKSPACE } from './fixtures.ts';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const ACTION = parse(
  readFileSync(new URL('../../../restore/action.yml', import.meta.url), 'utf8'),
) as Metadata;

/** The inputs as the action gets them; remembers which were read. */
function inputsOf(given: Readonly<Record<string, string>>, asked = new Set<string>()): RestoreInputs {
  const readText = (name: string, { trimWhitespace }: { trimWhitespace: boolean }): string => {
    asked.add(name);
    const text = given[name] ?? ACTION.inputs[name]?.default ?? '';
    return trimWhitespace ? text.trim() : text;
  };
  return readRestoreInputs(actionInputs(readText), WORKSPACE);
}

function restoredOf(changes: Partial<RestoredSet> = {}): RestoredSet {
  const name = { base: 'certkeep-app.example', time: plus(NOW, -3 * DAY_MS), attempt: 1 };
  return {
    set: {
      name,
      place: 'artifact certkeep-app.example',
      source: 'artifact',
      createdAt: name.time,
      sizeBytes: 1,
      expiresAt: null,
      artifact: { id: 9, runId: 42, isOwn: false, url: 'https://github.com/owner/name/actions/runs/42' },
    },
    certificates: [certificateOf()],
    keys: 'opened',
    files: [resolve(WORKSPACE, 'certificate.pem'), resolve(WORKSPACE, 'private_key.pem')],
    keptBeside: [],
    rewritten: [],
    ...changes,
  };
}

function reportOf(changes: Partial<RestoreReport> = {}): RestoreReport {
  return { now: NOW, restored: restoredOf(), skipped: [], ...changes };
}

const INPUTS = inputsOf({ 'common-name': 'app.example', passphrase: 'long enough, this one' });
const SKIPPED = { name: 'certkeep-app.example-20260730T010000Z', place: 'x', reason: 'a | <b> is missing' };

describe('the inputs of restore', () => {
  it('are those of its action.yml, all of them and no others', () => {
    const asked = new Set<string>();
    inputsOf({ 'common-name': 'app.example' }, asked);
    expect([...asked].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('have the same defaults where they are empty', () => {
    const empty = Object.fromEntries(Object.keys(ACTION.inputs).map((name) => [name, '']));
    const named = { 'artifact-name': 'own', 'github-token': 't' };
    expect(inputsOf({ ...empty, ...named })).toEqual(inputsOf(named));
    expect(inputsOf(named)).toEqual({
      request: { artifactName: 'own', date: { text: 'latest', until: null }, runId: null, overwrite: false },
      places: {
        token: 't',
        timeoutMs: 300_000,
        from: 'artifact',
        backupPath: null,
        repository: null,
        path: WORKSPACE,
      },
      ifNotFound: 'error',
      list: null,
    });
  });

  it('name the backups by the common name as keep does', () => {
    expect(inputsOf({ 'common-name': '*.App.example' }).request.artifactName).toBe(
      'certkeep-_wildcard.app.example',
    );
  });

  it('name the sets of a list, and of a shard of it', () => {
    const listed = inputsOf({ certificates: '[a]', shard: '2/8' });
    expect(listed.request.artifactName).toBe('certkeep-certificates-2-of-8');
    expect(listed.list).toEqual({
      text: '[a]',
      shard: { index: 2, count: 8 },
      name: 'certkeep-certificates',
      base: 'certkeep-certificates-2-of-8',
      paths: new Map([
        ['cert-path', ''],
        ['key-path', ''],
      ]),
    });
    expect(inputsOf({ certificates: '[a]', 'artifact-name': 'own' }).list).toMatchObject({
      shard: null,
      name: 'own',
      base: 'own',
    });
  });

  it.each([
    [{}, /are both empty/],
    [{ 'common-name': 'a', 'artifact-name': 'b' }, /are both given/],
    [{ 'common-name': 'a', certificates: '[b]' }, /"certificates" and "common-name" are both given/],
    [{ 'artifact-name': 'b', shard: '1/2' }, /"certificates" is empty/],
    [{ certificates: '[b]', shard: '3/2' }, /such as 2\/8/],
    [{ certificates: '[b]', 'expected-fingerprint': 'AB'.repeat(32) }, /in the entries of certificates/],
    [{ 'common-name': 'a', from: 'directory' }, /"backup-path" is empty/],
    [{ 'common-name': 'a', 'backup-path': 'x' }, /set from: directory/],
    [{ 'common-name': 'a', from: 'directory', 'backup-path': 'x', 'run-id': '7' }, /leave them out/],
    [{ 'common-name': 'a', from: 'directory', 'backup-path': 'x', repository: 'a/b' }, /leave them out/],
    [{ 'common-name': 'a', repository: 'a/b/c' }, /owner\/name/],
    [{ 'common-name': 'a', 'run-id': '0' }, /number of a run/],
    [{ 'common-name': 'a', 'if-not-found': 'fail' }, /error, warn or ignore/],
    [{ 'common-name': 'a', 'expected-fingerprint': 'AB' }, /64 hexadecimal digits/],
  ])('%j are refused', (given, message) => {
    expect(errorOf(() => inputsOf(given)).message).toMatch(message);
  });
});

describe('the outputs of restore', () => {
  it('are those of its action.yml, whatever was done', () => {
    const names = Object.keys(ACTION.outputs).sort();
    const reports = [
      reportOf(),
      reportOf({ restored: null, skipped: [SKIPPED] }),
      reportOf({ restored: restoredOf({ certificates: [], files: [] }) }),
    ];
    for (const report of reports)
      expect(Object.keys(restoreOutputs(report, WORKSPACE)).sort()).toEqual(names);
  });

  it('tell of the set, its age and its certificate', () => {
    expect(restoreOutputs(reportOf({ skipped: [SKIPPED] }), WORKSPACE)).toEqual({
      restored: 'true',
      'artifact-name': 'certkeep-app.example-20260729T010000Z',
      'artifact-id': '9',
      date: '2026-07-29T01:00:00Z',
      'age-days': '3',
      files: JSON.stringify(restoredOf().files),
      'cert-path': resolve(WORKSPACE, 'certificate.pem'),
      'key-path': resolve(WORKSPACE, 'private_key.pem'),
      fingerprint: FINGERPRINT,
      'not-after': '2026-11-09T00:00:00Z',
      'days-left': '99',
      skipped: JSON.stringify([SKIPPED]),
      certificates: '',
    });
  });
});

describe('what restore says', () => {
  const advised = (changes: Partial<RestoredSet>, inputs = INPUTS, now = NOW): string =>
    adviceAfterRestore(reportOf({ restored: restoredOf(changes), now }), inputs)
      .map(({ level, message }) => `${level}: ${message}`)
      .join('\n');

  it('is nothing where all is well, or nothing was restored', () => {
    expect(advised({})).toBe('');
    expect(adviceAfterRestore(reportOf({ restored: null }), INPUTS)).toEqual([]);
    expect(advised({ certificates: [], keys: 'absent' })).toBe('');
  });

  it('is a notice on keys that stayed sealed, are absent, were rewritten, or are kept beside', () => {
    expect(advised({ keys: 'sealed' }, inputsOf({ 'common-name': 'a' }))).toMatch(
      /^notice: .*Give passphrase/,
    );
    expect(advised({ keys: 'absent' })).toMatch(/^notice: .*has no private key/);
    expect(advised({ rewritten: ['old.key'] })).toMatch(/^notice: old\.key is not byte for byte/);
    expect(advised({ keptBeside: ['/x/a-1.pem'] })).toMatch(/^notice: .*The old one is \/x\/a-1\.pem/);
  });

  it('is a warning on a certificate that has expired', () => {
    expect(advised({}, INPUTS, NOT_AFTER)).toBe('');
    expect(advised({}, INPUTS, plus(NOT_AFTER, 1))).toMatch(
      /^warning: .*has expired at 2026-11-09T00:00:00Z/,
    );
  });

  it('names every limit of the search where there is no backup', () => {
    const given = {
      'common-name': 'a',
      'run-id': '7',
      date: '2026-11-20',
      repository: 'o/r',
      'if-not-found': 'warn',
    };
    expect(adviceOnAbsence(inputsOf(given))).toMatchObject({
      level: 'warning',
      message: expect.stringContaining(
        'of certkeep-a not after 2026-11-20 of run 7 in the artifacts of o/r',
      ) as string,
    });
    const inFolder = { 'common-name': 'a', from: 'directory', 'backup-path': '/b', 'if-not-found': 'warn' };
    expect(adviceOnAbsence(inputsOf(inFolder))?.message).toMatch(/ in \S*b\. Nothing was restored\.$/);
    expect(adviceOnAbsence(inputsOf({ 'common-name': 'a', 'if-not-found': 'ignore' }))).toBeNull();
    expect(errorOf(() => adviceOnAbsence(INPUTS))).toBeInstanceOf(Failure);
  });

  it('explains a refusal by what was asked for, and leaves other errors as they are', () => {
    const denied = new Failure('denied', 'Cannot list.');
    const given = inputsOf({ 'common-name': 'a', 'run-id': '7', repository: 'o/r' });
    expect(explainDenied(denied, given)).toMatchObject({ code: 'denied', cause: denied });
    expect(String(explainDenied(denied, given))).toMatch(
      /Cannot list\. .*actions of o\/r\. Or there is no run 7/,
    );
    expect(String(explainDenied(denied, INPUTS))).toMatch(/Cannot list\. Nothing was restored\.$/);
    for (const other of [new Failure('unreadable', 'x'), new Error('x')])
      expect(explainDenied(other, given)).toBe(other);
  });
});

describe('the summary of restore', () => {
  it('shows set, certificate and files, and no text of others draws anything', () => {
    const hostile = resolve(WORKSPACE, '<img src=x>|`.pem');
    const restored = restoredOf({ files: [hostile], keptBeside: ['/x/old.pem'] });
    const summary = formatRestoreSummary(reportOf({ restored, skipped: [SKIPPED] }), INPUTS);
    expect(summary).toContain('3 days ago');
    expect(summary).toContain('Passed over');
    expect(summary).toContain('the file that was there before');
    expect(summary).not.toContain('<img');
    expect(summary).not.toContain('a | <b>');
  });

  it('cuts a long list of files, and says so where nothing was found', () => {
    const files = Array.from({ length: 52 }, (_, index) => `/x/${index}`);
    const summary = formatRestoreSummary(reportOf({ restored: restoredOf({ files }) }), INPUTS);
    expect(summary).toContain('- and 2 more');
    expect(formatRestoreSummary(reportOf({ restored: null }), INPUTS)).toContain('Nothing was restored.');
  });
});
