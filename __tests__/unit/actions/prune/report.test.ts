import { describe, expect, it } from 'vitest';
import { pruneOutputs } from '../../../../src/actions/prune/outputs.ts';
import { formatPruneSummary } from '../../../../src/actions/prune/summary.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import type { JudgedSet, PruneReport, PruneRequest } from '../../../../src/use-cases/prune/prune.ts';
import { contractOf } from '../action-contract.ts';
import { plain } from '../plain-text.ts';

const TIME = new Date('2026-08-01T01:00:00Z');
const NAME = 'certkeep-app.example-20260801T010000Z';
const URL = 'https://github.com/owner/name/actions/runs/42/artifacts/1';
const REQUEST: PruneRequest = {
  artifactName: 'certkeep-app.example',
  policy: { last: 1, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null },
  dryRun: false,
};

const FOLDER: StoredSet = {
  name: { base: 'certkeep-app.example', time: TIME, isPublic: false, attempt: 1 },
  place: '/backups/2026-08-01',
  source: 'directory',
  receivedAt: TIME,
  sizeBytes: 900,
  expiresAt: null,
  isExpired: false,
};

function setOf(changes: Partial<StoredSet> = {}): StoredSet {
  return {
    ...FOLDER,
    place: `artifact ${NAME}`,
    source: 'artifact',
    sizeBytes: 5325,
    artifact: { id: 1, runId: 42, isOwn: false, url: URL, headBranch: 'main' },
    ...changes,
  };
}

const KEPT: JudgedSet = { set: setOf(), rules: ['keep-last', 'newest', 'only-copy'], problem: null };
const DOOMED: JudgedSet = { set: FOLDER, rules: [], problem: null };
const DAMAGED: JudgedSet = { set: setOf({ place: 'artifact 2' }), rules: [], problem: 'no archive' };

function reportOf(changes: Partial<PruneReport> = {}): PruneReport {
  return {
    sets: [KEPT, DAMAGED, DOOMED],
    removed: new Set([DAMAGED.set, DOOMED.set]),
    isDryRun: false,
    failure: null,
    ...changes,
  };
}

const linesOf = (report: PruneReport, request = REQUEST): string[] =>
  plain(formatPruneSummary(report, request)).split('\n');
const dryRun = reportOf({ isDryRun: true, removed: new Set() });
const stopped = reportOf({ removed: new Set([DOOMED.set]), failure: new Failure('denied', '1 of 2.') });

describe('the outputs of prune', () => {
  const listOf = (text: string | undefined): object[] => JSON.parse(text ?? '') as object[];

  it('are those of action.yml', () => {
    expect(Object.keys(pruneOutputs(reportOf()))).toEqual(Object.keys(contractOf('prune').outputs));
  });

  it('tell what is kept, with the rules, and what is gone', () => {
    const outputs = pruneOutputs(reportOf());
    expect(listOf(outputs['kept'])).toEqual([
      { name: NAME, place: `artifact ${NAME}`, rules: ['keep-last', 'newest', 'only-copy'] },
    ]);
    expect(listOf(outputs['removed'])).toEqual([
      { name: NAME, place: 'artifact 2', rules: [] },
      { name: NAME, place: '/backups/2026-08-01', rules: [] },
    ]);
    expect(outputs['removed-count']).toBe('2');
  });

  it('tell in a dry run what would go', () => {
    expect(pruneOutputs(dryRun)['removed-count']).toBe('2');
  });

  it('do not call removed what a run that stopped left there', () => {
    const outputs = pruneOutputs(stopped);
    expect(listOf(outputs['removed'])).toMatchObject([{ place: '/backups/2026-08-01' }]);
    expect(outputs['removed-count']).toBe('1');
  });
});

describe('the summary of prune', () => {
  it('begins with the verdict and has a row for each set, first what is removed', () => {
    expect(linesOf(reportOf())).toEqual([
      '## ✅ Removed 2 of 3 backups of certkeep-app.example',
      '',
      '| Backup | Size | Decision |',
      '| --- | --- | --- |',
      `| ${NAME} | 5.2 KiB | **removed** (damaged: no archive) |`,
      '| /backups/2026-08-01 | 900 B | **removed** |',
      `| [${NAME}](${URL}) | 5.2 KiB | kept: keep-last, newest whole backup or current certificate, only copy of a key |`,
      '',
      '',
    ]);
  });

  it('says that a dry run removed nothing', () => {
    const lines = linesOf(dryRun);
    expect(lines[0]).toBe('## ✅ Dry run: would remove 2 of 3 backups of certkeep-app.example');
    expect(lines).toContain('> Nothing was removed. Set dry-run: false to remove.');
    expect(lines.filter((line) => line.includes('**would be removed**'))).toHaveLength(2);
    expect(lines.join()).not.toContain('**removed**');
  });

  it('says why a run stopped, and what is still there', () => {
    const lines = linesOf(stopped);
    expect(lines.slice(0, 4)).toEqual([
      '## ❌ Removed 1 of 3 backups of certkeep-app.example, then stopped',
      '',
      '> [!CAUTION]',
      '> 1 of 2.',
    ]);
    expect(lines.filter((line) => line.includes('not removed'))).toHaveLength(1);
  });

  it('warns if something that was to go is still there, if no rule was given, and if nothing has the name', () => {
    expect(linesOf(reportOf({ removed: new Set([DOOMED.set]) }))[0]).toMatch(/^## ⚠️ Removed 1 of 3/);
    const noRule = { ...REQUEST, policy: { ...REQUEST.policy, last: 0 } };
    const kept = linesOf(reportOf({ sets: [KEPT], removed: new Set() }), noRule);
    expect(kept[0]).toBe('## ⚠️ No rule was given: kept 1 backup of certkeep-app.example');
    const none = linesOf(reportOf({ sets: [], removed: new Set() }));
    expect(none[0]).toBe('## ⚠️ No backup is named certkeep-app.example');
    // The warnings of the log come into every summary: what they say is not said twice.
    for (const lines of [kept, none]) expect(lines.filter((line) => line.startsWith('>'))).toEqual([]);
  });

  it('is not too long', () => {
    const many = formatPruneSummary(reportOf({ sets: Array<JudgedSet>(5000).fill(KEPT) }), REQUEST);
    expect(many).toContain('And 4788 more backups, in the log or the outputs.');
    expect(Buffer.byteLength(many)).toBeLessThan(1024 * 1024);
  });

  it('cannot be changed by a text in it', () => {
    const hostile = { set: { ...FOLDER, place: '/a|b<script>`' }, rules: [], problem: 'c|d<script>' };
    expect(formatPruneSummary(reportOf({ sets: [hostile] }), REQUEST)).not.toMatch(/\|b|\|d|<script/);
  });
});
