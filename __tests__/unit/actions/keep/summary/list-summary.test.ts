import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatListSummary } from '../../../../../src/actions/keep/summary/list-summary.ts';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import type { KeepReport, KeptReport } from '../../../../../src/use-cases/keep/keep.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, NOW, plus } from '../../../domain/fixtures.ts';
import { plain, skeletonOf } from '../../plain-text.ts';
import {
  ARTIFACT_URL,
  artifactOf,
  BACKUP,
  folderOf,
  keptOf,
  NO_REMARKS,
  outcomeOf,
  readGiven,
  reportOf,
  SET_NAME,
} from '../keep-fixtures.ts';

const given = { certificates: '["a"]', 'artifact-name': 'fleet' };
const LIST = await readGiven({ ...given, passphrase: 'a long and random passphrase' });
const WITHOUT_PASSPHRASE = await readGiven(given);

/** A certificate that is reused, and lasts so many days. */
function lasting(days: number, name: string): KeptReport {
  const certificate = certificateOf({ notAfter: plus(NOW, days * DAY_MS), subject: { commonName: name } });
  return keptOf(outcomeOf({ certificate }), name);
}

function linesOf(changes: Partial<KeepReport>): string[] {
  return plain(formatListSummary(reportOf(changes), LIST, NO_REMARKS)).split('\n');
}

/** The lines below a heading, up to the next heading or chart. */
function sectionOf(lines: readonly string[], title: string): string[] {
  const below = lines.slice(lines.indexOf(`### ${title}`) + 1);
  const end = below.findIndex((line) => /^(###|```)/.test(line));
  return below.slice(0, end === -1 ? undefined : end).filter((line) => line !== '');
}

describe('the summary of a list', () => {
  it('shows what the log warns of', () => {
    const advice = [{ level: 'warning', message: 'b <ends>.' }] as const;
    const lines = plain(formatListSummary(reportOf(), LIST, { ...NO_REMARKS, advice })).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '## ⚠️ Certificates of fleet: 1 reused',
      '',
      '> [!WARNING]',
      '> - b <ends>.',
    ]);
  });

  it('shows what changed and why, with the fingerprints folded away', () => {
    const reports = [
      keptOf(outcomeOf({ status: 'issued', reason: 'absent' }), 'a'),
      keptOf(outcomeOf({ status: 'renewed', reason: 'specification-changed: days' }), 'b'),
      keptOf(outcomeOf(), 'c'),
    ];
    const lines = linesOf({ reports });
    expect(lines[0]).toBe('## ✅ Certificates of fleet: 1 issued, 1 renewed, 1 reused');
    expect(sectionOf(lines, 'Changed')).toEqual([
      '| Certificate | Result | Because |',
      '| --- | --- | --- |',
      '| a | issued | no earlier key was found |',
      '| b | renewed | other inputs were given (days) |',
      '<details><summary>SHA-256 fingerprints</summary>',
      `- a ${FINGERPRINT}`,
      `- b ${FINGERPRINT}`,
      '</details>',
    ]);
  });

  it('says nothing of changes, failures or pairs of other runs if there are none', () => {
    const lines = linesOf({ reports: [keptOf(outcomeOf(), 'a')] });
    for (const part of ['[!CAUTION]', '### Changed', 'taken over'])
      expect(lines.join('\n')).not.toContain(part);
  });

  it('begins with those that expire first, and counts the rest', () => {
    const reports = Array.from({ length: 22 }, (_, index) => lasting(100 - index, `n${index}`));
    const lines = linesOf({ reports });
    const [head, , first, second, ...others] = sectionOf(lines, 'Expires first');
    expect(head).toBe('| Certificate | Expires | Days left | Due for renewal |');
    expect(first).toBe('| n21 | 2026-10-19 | 79 | 2026-10-07 |');
    expect(second).toMatch(/^\| n20 \| .* \| 80 \|/);
    expect(others[10]).toBe('<details><summary>10 more certificates</summary>');
    expect(others.at(-2)).toMatch(/^\| n0 \| .* \| 100 \|/);
    const bars = lines.filter((line) => line.includes(' until 2026'));
    expect(bars).toHaveLength(20);
    expect(bars[0]).toContain('1 n21 until 2026-10-19');
  });

  it('says which are kept for ever', () => {
    const lines = linesOf({ reports: [keptOf(outcomeOf({ isKeptForEver: true, renewalTime: null }))] });
    expect(lines).toContain('| app.example | 2026-11-09 | 99 | never |');
  });

  it('says where the backup is, how it is sealed, and what it took over', () => {
    const section = sectionOf(linesOf({ carriedCount: 1 }), 'Backup');
    expect(section.slice(0, 4)).toEqual([
      '| Backup | Size | Kept until | Verified |',
      '| --- | --- | --- | --- |',
      `| [${SET_NAME}](${ARTIFACT_URL}) | 5.2 KiB | 2026-10-30 | yes |`,
      '| /backups/2026-08-01 | 900 B | you remove it | yes |',
    ]);
    expect(section).toContain('The private keys are sealed with the passphrase.');
    expect(section).toContain('1 pair was taken over from earlier backups.');
    const reports = [lasting(95, 'a'), lasting(100, 'b')];
    expect(sectionOf(linesOf({ reports }), 'Backup')).toContain(
      'It expires before the last certificate: each later run stores a newer one.',
    );
  });

  it('begins with a backup that lacks the private keys, what follows, and what to do', () => {
    const reports = [
      keptOf(outcomeOf({ status: 'issued', reason: 'absent' }), 'a'),
      keptOf(outcomeOf({ status: 'issued', reason: 'absent' }), 'b'),
    ];
    const report = reportOf({ reports, backup: { ...BACKUP, isSealed: false } });
    const lines = plain(formatListSummary(report, WITHOUT_PASSPHRASE, NO_REMARKS)).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '## ⚠️ Certificates of fleet: 2 issued (their keys are in no backup)',
      '',
      '> [!WARNING]',
      '> The certificates are in place on this runner, but their private keys are in no backup, because no passphrase was given. Another runner cannot bring these certificates back. It issues new ones, which clients that trust these refuse.',
    ]);
    expect(lines[5]).toMatch(/and issues the others\. From then on, each run brings these back\.$/);
    expect(sectionOf(lines, 'Changed')).toContain('| a | issued | no earlier key was found |');
    const section = sectionOf(lines, 'Backup');
    expect(section).toContain('The private keys are not in the backup.');
    expect(section.join('\n')).not.toContain('It expires before');
  });

  it('says that nothing was stored if nothing was', () => {
    expect(sectionOf(linesOf({ backup: null }), 'Backup')).toEqual(['Nothing was stored.']);
    const section = sectionOf(linesOf({ backup: { ...BACKUP, stored: [] } }), 'Backup');
    expect(section).toEqual(['Nothing was stored.']);
  });

  it('says what a dry run would do, and nothing of a backup', () => {
    const reports = [
      keptOf(outcomeOf({ status: 'renewed', reason: 'expiring', certificate: null, renewalTime: null }), 'a'),
      keptOf(outcomeOf(), 'b'),
    ];
    const lines = linesOf({ reports, backup: null, isDryRun: true });
    expect(lines[0]).toBe('## ✅ Dry run: Certificates of fleet: 1 would be renewed, 1 would be reused');
    expect(sectionOf(lines, 'Changed').at(-1)).toBe('| a | would be renewed | it was due |');
    expect(lines).not.toContain('### Backup');
  });

  it('begins with a backup that failed', () => {
    const reports = [keptOf(outcomeOf(), 'a'), keptOf(new Failure('locked', 'It does not open.'), 'b')];
    const lines = linesOf({ reports, backup: new Failure('not-stored', 'The server gave no answer.') });
    expect(lines.slice(0, 6)).toEqual([
      '## ❌ Certificates of fleet: 1 reused, 1 failed (not backed up)',
      '',
      '> [!CAUTION]',
      '> The certificates of fleet are in place, but they are not backed up.',
      '>',
      '> The server gave no answer.',
    ]);
    expect(lines).not.toContain('### Backup');
  });

  it('begins with the store that failed if another one has the backup', () => {
    const backup = {
      ...BACKUP,
      stored: [artifactOf()],
      failures: [new Failure('not-stored', 'It is full.')],
    };
    const lines = linesOf({ reports: [keptOf(outcomeOf(), 'a')], backup });
    expect(lines[0]).toBe('## ❌ Certificates of fleet: 1 reused (not backed up everywhere)');
    expect(lines[3]).toBe(
      `> The certificates of fleet are in place and backed up (${artifactOf().place}), but not in every store.`,
    );
    expect(lines).toContain('### Backup');
  });

  it('names the last good backup if certificates failed and nothing was stored', () => {
    const reports = [keptOf(new Failure('locked', 'It does not open.'), 'a')];
    const lastBackup = { place: '/backups/2026-07-30', madeAt: new Date('2026-07-30T01:00:00Z') };
    const line = 'Last good backup: 2026-07-30T01:00:00Z, /backups/2026-07-30';
    expect(linesOf({ reports, backup: null, lastBackup })).toContain(line);
    expect(linesOf({ reports, lastBackup })).not.toContain(line);
  });

  it('draws no chart if there is no certificate', () => {
    expect(linesOf({ reports: [], backup: null }).join('\n')).not.toContain('mermaid');
  });
});

/** What the summary is made of in which `word` stands for every text. */
function skeletonWith(word: string): string[] {
  const certificate = certificateOf({
    subject: { commonName: word },
    fingerprint: word,
    notAfter: NOT_AFTER,
  });
  const outcome = outcomeOf({ status: 'issued', reason: word.replaceAll(': ', ''), certificate });
  const report = reportOf({
    reports: [keptOf(outcome, word), keptOf(new Failure('locked', word), word)],
    backup: {
      ...BACKUP,
      stored: [artifactOf({ place: word }), folderOf({ place: word })],
      leftOut: [{ path: word, why: 'ours', reason: word }],
    },
  });
  const badEntries = [{ position: 'certificates[9]', failure: new Failure('invalid-input', word) }];
  const summary = formatListSummary(report, { ...LIST, list: word, badEntries }, NO_REMARKS);
  // A name in the chart keeps what host names have.
  return skeletonOf(summary.replace(/^ {2}\d+ .*$/gm, (bar) => bar.replace(/[*_]/g, '')));
}

describe('a hostile text in the summary of a list', () => {
  it('changes nothing but the words, whatever it is', () => {
    const marks = [...Array.from('|\n\r<>`[]()\\&#!~*_;:a'), '-->', '```\n', '\n# ', 'http://a.example '];
    const hostile = fc.string({ unit: fc.constantFrom(...marks), minLength: 1 });
    const benign = skeletonWith('word');
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1 })), (word) => {
        expect(skeletonWith(word)).toEqual(benign);
      }),
      { numRuns: 100 },
    );
  });
});
