import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pruneOutputs } from '../../../src/actions/prune-outputs.ts';
import { formatPruneSummary } from '../../../src/actions/prune-summary.ts';
import { Failure } from '../../../src/domain/failure.ts';
import type { JudgedSet, PruneReport, PruneRequest } from '../../../src/use-cases/prune.ts';
import { ARTIFACT_URL, artifactOf, folderOf, SET_NAME } from './fixtures.ts';
import { plain } from './plain-text.ts';

const REQUEST: PruneRequest = {
  artifactName: 'certkeep-app.example',
  policy: { last: 1, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null },
  passphrases: {},
  dryRun: false,
};

const KEPT: JudgedSet = { set: artifactOf(), rules: ['keep-last', 'newest-verified'] };
const DOOMED: JudgedSet = { set: folderOf(), rules: [] };
const DOOMED_ARTIFACT: JudgedSet = { set: artifactOf({ place: 'artifact 2' }), rules: [] };

function reportOf(changes: Partial<PruneReport> = {}): PruneReport {
  return {
    sets: [KEPT, DOOMED_ARTIFACT, DOOMED],
    removed: new Set([DOOMED_ARTIFACT.set, DOOMED.set]),
    isDryRun: false,
    failure: null,
    ...changes,
  };
}

const linesOf = (report: PruneReport): string[] => plain(formatPruneSummary(report, REQUEST)).split('\n');
const stopped = reportOf({ removed: new Set([DOOMED.set]), failure: new Failure('denied', '1 of 2.') });

describe('the outputs of prune', () => {
  const listOf = (text: string | undefined): object[] => JSON.parse(text ?? '') as object[];

  it('are those of action.yml', () => {
    const action = parse(readFileSync(new URL('../../../prune/action.yml', import.meta.url), 'utf8')) as {
      readonly outputs: object;
    };
    expect(Object.keys(pruneOutputs(reportOf()))).toEqual(Object.keys(action.outputs));
  });

  it('tell what is kept, with the rules, and what is gone', () => {
    const outputs = pruneOutputs(reportOf());
    expect(listOf(outputs['kept'])).toEqual([
      { name: SET_NAME, place: SET_NAME, rules: ['keep-last', 'newest-verified'] },
    ]);
    expect(listOf(outputs['removed'])).toEqual([
      { name: SET_NAME, place: 'artifact 2', rules: [] },
      { name: SET_NAME, place: '/backups/2026-08-01', rules: [] },
    ]);
    expect(outputs['removed-count']).toBe('2');
  });

  it('tell in a dry run what would go', () => {
    expect(pruneOutputs(reportOf({ isDryRun: true, removed: new Set() }))['removed-count']).toBe('2');
  });

  it('do not call removed what a run that stopped left there', () => {
    const outputs = pruneOutputs(stopped);
    expect(listOf(outputs['removed'])).toMatchObject([{ place: '/backups/2026-08-01' }]);
    expect(outputs['removed-count']).toBe('1');
  });
});

describe('the summary of prune', () => {
  it('has a row for each set', () => {
    expect(linesOf(reportOf())).toEqual([
      '## Backups of certkeep-app.example: 2 of 3 removed',
      '',
      '| Backup | Made | Size | Place | Decision |',
      '| --- | --- | --- | --- | --- |',
      `| [${SET_NAME}](${ARTIFACT_URL}) | 2026-08-01T01:00:00Z | 5.2 KiB | artifact | kept: keep-last, newest-verified |`,
      `| ${SET_NAME} | 2026-08-01T01:00:00Z | 5.2 KiB | artifact | **removed** |`,
      `| ${SET_NAME} | 2026-08-01T01:00:00Z | 900 B | /backups/2026-08-01 | **removed** |`,
    ]);
  });

  it('says that a dry run removed nothing', () => {
    const lines = linesOf(reportOf({ isDryRun: true, removed: new Set() }));
    expect(lines[0]).toBe(
      '## Backups of certkeep-app.example: 2 of 3 would be removed (dry run, nothing was removed)',
    );
    expect(lines.filter((line) => line.includes('**would be removed**'))).toHaveLength(2);
    expect(lines.join()).not.toContain('**removed**');
  });

  it('says why a run stopped, and what is still there', () => {
    const lines = linesOf(stopped);
    expect(lines).toContain('1 of 2.');
    expect(lines.filter((line) => line.includes('to be removed, still there'))).toHaveLength(1);
  });

  it('is short where there is nothing, and not too long where there is much', () => {
    expect(linesOf(reportOf({ sets: [], removed: new Set() }))).toContain('There are none.');
    const many = formatPruneSummary(reportOf({ sets: Array<JudgedSet>(5000).fill(KEPT) }), REQUEST);
    expect(many).toContain('And 4000 more, which the outputs name.');
    expect(Buffer.byteLength(many)).toBeLessThan(1024 * 1024);
  });

  it('cannot be changed by a name in it', () => {
    const set = folderOf({ place: '/a|b<script>`' });
    expect(formatPruneSummary(reportOf({ sets: [{ set, rules: [] }] }), REQUEST)).not.toMatch(/\|b|<script/);
  });
});
