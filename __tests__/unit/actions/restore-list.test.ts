import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionInputs } from '../../../src/actions/inputs.ts';
import type { ListEntries } from '../../../src/actions/list-entries.ts';
import { readRestoreInputs, type RestoreInputs } from '../../../src/actions/restore-inputs.ts';
import { adviceAfterListRestore, failuresOfRestore } from '../../../src/actions/restore-list-advice.ts';
import { readRestoreEntries, type RestoreEntry } from '../../../src/actions/restore-list-entries.ts';
import { restoreListOutputs } from '../../../src/actions/restore-list-outputs.ts';
import { formatRestoreListSummary } from '../../../src/actions/restore-list-summary.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import { Failure } from '../../../src/domain/failure.ts';
import type { ListedRestore, RestoredPair, RestoreListReport } from '../../../src/use-cases/restore-list.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, NOW, plus } from '../domain/fixtures.ts';
import { WORKSPACE } from './fixtures.ts';

const OUTPUTS = Object.keys(
  (
    parse(readFileSync(new URL('../../../restore/action.yml', import.meta.url), 'utf8')) as {
      readonly outputs: object;
    }
  ).outputs,
);

function inputsOf(given: Readonly<Record<string, string>> = {}): RestoreInputs {
  const all: Readonly<Record<string, string>> = { certificates: '[a]', ...given };
  return readRestoreInputs(
    actionInputs((name) => all[name] ?? ''),
    WORKSPACE,
  );
}

function entriesOf(
  text: string,
  paths: Readonly<Record<string, string>> = {},
): Promise<ListEntries<RestoreEntry>> {
  const list = { text, shard: null, paths: new Map(Object.entries(paths)) };
  return readRestoreEntries(list, WORKSPACE, WORKSPACE);
}

function pairOf(changes: Partial<RestoredPair> = {}): RestoredPair {
  const name = { base: 'certkeep-certificates', time: plus(NOW, -3 * DAY_MS), attempt: 1 };
  return { certificate: certificateOf(), keys: 'opened', set: { name, place: 'artifact x' }, ...changes };
}

function reportOf(
  outcomes: readonly ListedRestore['outcome'][],
  changes: Partial<RestoreListReport> = {},
): RestoreListReport {
  const restores = outcomes.map((outcome, index) => {
    const [name, path] = [`c${index}`, `certificates/c${index}`];
    const paths = { certificatePath: `${path}/certificate.pem`, privateKeyPath: `${path}/private_key.pem` };
    return { wanted: { name, commonName: name, ...paths }, outcome };
  });
  return { now: NOW, restores, files: [], keptBeside: [], skipped: [], hasSets: true, ...changes };
}

const BROKEN = new Failure('locked', 'c1 was not restored: | <b>.');

describe('the entries of restore', () => {
  it('have their files below the path, and need nothing but a common name', async () => {
    const { entries, badEntries } = await entriesOf('[a, {common-name: "*.b", cert-path: "tls/{name}.crt"}]');
    expect(badEntries).toEqual([]);
    expect(entries.map(({ wanted }) => wanted)).toEqual([
      {
        name: 'a',
        commonName: 'a',
        certificatePath: 'certificates/a/certificate.pem',
        privateKeyPath: 'certificates/a/private_key.pem',
      },
      {
        name: '_wildcard.b',
        commonName: '*.b',
        certificatePath: 'tls/_wildcard.b.crt',
        privateKeyPath: 'certificates/_wildcard.b/private_key.pem',
      },
    ]);
    expect(entries[0]?.places.certificatePath).toBe(resolve(WORKSPACE, 'certificates/a/certificate.pem'));
  });

  it('have their files where the step says, unless they say it themselves', async () => {
    const { list } = inputsOf({ 'cert-path': 'certs/{name}.pem', 'expected-fingerprint': '' });
    expect(Object.fromEntries(list?.paths ?? [])).toEqual({
      'cert-path': 'certs/{name}.pem',
      'key-path': '',
    });
    const { entries } = await entriesOf('["*.a", {common-name: b, cert-path: b.crt}]', {
      'cert-path': 'certs/{name}.pem',
      'key-path': 'keys/{name}.pem',
      days: '0',
    });
    expect(
      entries.map(({ wanted: { certificatePath, privateKeyPath } }) => [certificatePath, privateKeyPath]),
    ).toEqual([
      ['certs/_wildcard.a.pem', 'keys/_wildcard.a.pem'],
      ['b.crt', 'keys/b.pem'],
    ]);
  });

  it('are bad where the step gives all of them one file, but for the first', async () => {
    const { entries, badEntries } = await entriesOf('[a, b]', { 'cert-path': 'certificate.pem' });
    expect(entries).toHaveLength(1);
    expect(badEntries[0]?.failure.message).toMatch(/certificates\[2\]: the file .* \{name\} in a path/);
  });

  it.each(['cert-path', 'key-path'])('alone may have %s: without a list it is refused', (name) => {
    expect(() => inputsOf({ certificates: '', 'common-name': 'a', [name]: 'a.pem' })).toThrow(
      `Input "${name}" is given without certificates`,
    );
  });

  it.each([
    [`{common-name: a, key-path: ../k.pem}`, /"key-path" is .* restored below .* alone: give path/],
    [`{common-name: a, cert-path: /etc/c.pem}`, /"cert-path" is \S*etc\S* and|"cert-path" is \S*c\.pem,/],
    [`{common-name: a, expected-fingerprint: AB}`, /64 hexadecimal digits/],
    [`{common-name: a, passphrase: b}`, /A secret never belongs into a list/],
    [`{common-name: a, artifact-name: b}`, /input of the whole run/],
    [`{days: 3}`, /"common-name"/],
  ])('%s is refused by its position', async (entry, message) => {
    const { entries, badEntries } = await entriesOf(`[${entry}, b]`);
    expect(entries).toHaveLength(1);
    expect(badEntries).toMatchObject([{ position: 'certificates[1]' }]);
    expect(badEntries[0]?.failure.message).toMatch(message);
  });

  it('may hold what else keep takes, whatever its value is', async () => {
    const { badEntries } = await entriesOf('[{common-name: a, days: 0, key-type: x, renew-before: y}]');
    expect(badEntries).toEqual([]);
  });
});

describe('the outputs of restore for a list', () => {
  it('are those of its action.yml, whatever was done', async () => {
    const entries = await entriesOf('[c0]');
    for (const outcome of [pairOf(), BROKEN, null])
      expect(Object.keys(restoreListOutputs(reportOf([outcome]), entries)).sort()).toEqual(OUTPUTS.sort());
  });

  it('tell what became of each', async () => {
    const entries = await entriesOf('[c0, c1, c2, {days: 1}]');
    const outputs = restoreListOutputs(reportOf([pairOf({ keys: 'absent' }), BROKEN, null]), entries);
    expect(outputs).toMatchObject({ restored: 'false', fingerprint: FINGERPRINT, 'age-days': '3' });
    expect(JSON.parse(outputs['certificates'] ?? '')).toMatchObject([
      { name: 'c0', status: 'restored', 'key-path': '', 'days-left': 99 },
      { name: 'c1', status: 'failed', error: BROKEN.message },
      { name: 'c2', status: 'not-found' },
      { name: 'certificates[4]', status: 'failed' },
    ]);
  });

  it('name 1000 certificates at most, and first those that were not restored', async () => {
    const entries = await entriesOf('[c0]');
    const many: RestoredPair[] = Array.from({ length: 1200 }, () => pairOf());
    const outputs = restoreListOutputs(reportOf([...many, BROKEN]), entries);
    const told = JSON.parse(outputs['certificates'] ?? '') as { readonly name: string }[];
    expect(told).toHaveLength(1000);
    expect(told[0]?.name).toBe('c1200');
  });
});

describe('what restore says of a list', () => {
  const advised = (report: RestoreListReport, given: Readonly<Record<string, string>> = {}): string =>
    adviceAfterListRestore(report, inputsOf(given))
      .map(({ level, message }) => `${level}: ${message}`)
      .join('\n');

  it('is nothing where all is well', () => {
    expect(advised(reportOf([pairOf(), pairOf()]))).toBe('');
  });

  it('is a notice on keys for all of them, and on each file that was replaced', () => {
    expect(advised(reportOf([pairOf({ keys: 'sealed' }), pairOf({ keys: 'sealed' })]))).toMatch(
      /^notice: The private keys of 2 certificates .*Give passphrase[^\n]*$/,
    );
    expect(advised(reportOf([pairOf({ keys: 'absent' })]))).toMatch(/^notice: Of 1 certificates/);
    expect(advised(reportOf([pairOf()], { keptBeside: ['/x/old.pem'] }))).toMatch(/The old one is \/x\/old/);
  });

  it('is a warning on what has expired, and on what is absent where a warning is asked for', () => {
    expect(advised(reportOf([pairOf()], { now: plus(NOT_AFTER, 1) }))).toMatch(/^warning: .* c0 has expired/);
    expect(advised(reportOf([null]), { 'if-not-found': 'warn', date: '2026-07-01' })).toMatch(
      /^warning: c0 was not restored: .* not after 2026-07-01 holds it/,
    );
    expect(advised(reportOf([null]), { 'if-not-found': 'ignore' })).toBe('');
  });

  it('fails for every entry, but for absence where that is let pass or told for all', async () => {
    const entries = await entriesOf('[{days: 1}]');
    const count = (report: RestoreListReport, policy: string): number =>
      failuresOfRestore(report, entries, inputsOf({ 'if-not-found': policy })).length;
    const report = reportOf([pairOf(), BROKEN, null]);
    expect(count(report, 'error')).toBe(3);
    expect(count(report, 'warn')).toBe(2);
    expect(count({ ...report, hasSets: false }, 'error')).toBe(2);
  });
});

describe('the summary of restore for a list', () => {
  it('has a row for each, a hundred at most, and no text of others draws anything', async () => {
    const inputs = inputsOf({ shard: '1/2' });
    if (inputs.list === null) throw new Error('no list');
    const skipped = [{ name: 'set', place: 'x', reason: 'a | <b>' }];
    const many: RestoredPair[] = Array.from({ length: 103 }, () => pairOf());
    const report = reportOf([...many, BROKEN, null], { skipped });
    const summary = formatRestoreListSummary(report, await entriesOf('[{days: 1}]'), inputs, inputs.list);
    expect(summary).toMatch(/shard 1 of 2&#58; 103 restored, 1 not found, 2 failed/);
    expect(summary).toContain('And 3 more certificates.');
    expect(summary).toContain('no backup holds it');
    expect(summary).toContain('Passed over');
    expect(summary).not.toContain('<b>');
  });
});
