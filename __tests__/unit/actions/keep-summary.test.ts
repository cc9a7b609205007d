import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKeepSummary } from '../../../src/actions/keep-summary.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import type { KeepReport } from '../../../src/use-cases/keep.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, OTHER_FINGERPRINT, plus } from '../domain/fixtures.ts';
import { ARTIFACT_URL, artifactOf, folderOf, inputsOf, reportOf, SET_NAME } from './fixtures.ts';
import { plain } from './plain-text.ts';

const INPUTS = inputsOf();

function summaryOf(changes: Partial<KeepReport> = {}): string {
  return formatKeepSummary(reportOf(changes), INPUTS);
}

function linesOf(changes: Partial<KeepReport> = {}): string[] {
  return plain(summaryOf(changes)).split('\n');
}

function backupOf(changes: Partial<NonNullable<KeepReport['backup']>>): Pick<KeepReport, 'backup'> {
  const { backup } = reportOf();
  return { backup: backup === null ? null : { ...backup, ...changes } };
}

describe('the summary', () => {
  it('shows the certificate, its timeline and its backups', () => {
    const lines = linesOf();
    expect(lines.slice(0, 15)).toEqual([
      '## Certificate of app.example: reused',
      '',
      '| Certificate |  |',
      '| --- | --- |',
      '| Decision | reused, because still-valid |',
      '| Found in | cache |',
      '| Subject | CN=app.example |',
      '| Names | DNS:app.example, IP:192.0.2.1 |',
      '| Key | ecdsa-p256 |',
      `| SHA-256 fingerprint | ${FINGERPRINT} |`,
      '| Valid | 2026-08-01T00:00:00Z to 2026-11-09T00:00:00Z |',
      '| Days left | 99 |',
      '| Due for renewal | 2026-10-07T00:00:00Z |',
      '',
      '```mermaid',
    ]);
    expect(lines.slice(lines.indexOf('### Backup'))).toEqual([
      '### Backup',
      '',
      '| Backup | Size | Digest | Kept until | Verified |',
      '| --- | --- | --- | --- | --- |',
      `| [${SET_NAME}](${ARTIFACT_URL}) | 5.2 KiB | sha256:${'ab'.repeat(32)} | 2026-10-30, 10 days before the certificate expires | yes |`,
      '| /backups/2026-08-01 | 900 B |  | removed by hand | yes |',
      '',
      '5 files, the private key sealed with the passphrase.',
    ]);
  });

  it('says in a dry run what would be done, without a certificate or a backup', () => {
    const dryRun = { status: 'renewed', reason: 'expiring', isDryRun: true, certificate: null } as const;
    expect(
      linesOf({ ...dryRun, renewalTime: null, source: 'workspace', backup: null, isKeyStored: false }),
    ).toEqual([
      '## Certificate of app.example: would be renewed (dry run, nothing was written)',
      '',
      '| Decision |  |',
      '| --- | --- |',
      '| Status | renewed |',
      '| Reason | expiring |',
      '| Found in | workspace |',
      '',
      '### Backup',
      '',
      'Nothing was stored.',
    ]);
  });

  it('says that nothing was found where nothing was', () => {
    expect(linesOf({ source: null })).toContain('| Found in | nowhere |');
    expect(linesOf({ source: null, certificate: null })).toContain('| Found in | nowhere |');
  });

  it('says that a certificate has no names where it has none', () => {
    expect(linesOf({ certificate: certificateOf({ subjectAlternativeNames: [] }) })).toContain(
      '| Names | none |',
    );
  });

  it('draws the timeline to the end where no renewal time is known', () => {
    expect(linesOf({ renewalTime: null })).toContain('| Due for renewal |  |');
    expect(summaryOf({ renewalTime: null })).toContain(
      'Due for renewal :crit, 2026-11-09T00:00, 2026-11-09T00:00',
    );
  });

  it('names what was replaced, and where it is', () => {
    const replaced = { fingerprint: OTHER_FINGERPRINT, places: ['/a.pem', '/b.pem'] };
    expect(linesOf({ replaced })).toContain(`| Replaced | ${OTHER_FINGERPRINT}, kept in /a.pem, /b.pem |`);
  });

  it('says that the private key is not in the backup where it is not', () => {
    expect(linesOf({ isKeyStored: false })).toContain('5 files, without the private key.');
  });

  it('names the files that were left out, and why', () => {
    const leftOut = [{ path: 'conf/a.key', reason: 'it cannot be sealed' }];
    expect(linesOf(backupOf({ leftOut }))).toContain('Left out: conf/a.key, because it cannot be sealed.');
  });

  it('says that nothing was stored where no vault has anything', () => {
    expect(linesOf(backupOf({ stored: [] }))).toContain('Nothing was stored.');
  });

  it('shows no digest for an artifact that has none', () => {
    const stored = [artifactOf({ artifact: { id: 9, runId: 42, isOwn: true, url: ARTIFACT_URL } })];
    expect(linesOf(backupOf({ stored })).join('\n')).toContain('| 5.2 KiB |  |');
  });

  it('draws no backup into the timeline where it does not expire', () => {
    expect(summaryOf(backupOf({ stored: [folderOf()] }))).not.toContain('section Backup');
    expect(summaryOf()).toContain('section Backup');
  });

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [1536, '1.5 KiB'],
  ])('shows %d bytes as %s', (sizeBytes, size) => {
    expect(linesOf(backupOf({ stored: [folderOf({ sizeBytes })] })).join('\n')).toContain(`| ${size} |`);
  });

  it.each([
    [-30 * DAY_MS, '2026-10-10, 30 days before the certificate expires'],
    [-2 * DAY_MS, '2026-11-07, 2 days before the certificate expires'],
    [-DAY_MS, '2026-11-08, a day or less before the certificate expires'],
    [-1, '2026-11-08, a day or less before the certificate expires'],
    [0, '2026-11-09, after the certificate expires'],
    [1, '2026-11-09, after the certificate expires'],
    [30 * DAY_MS, '2026-12-09, after the certificate expires'],
  ])('holds the end of a backup %d ms off against the end of the certificate', (offsetMs, kept) => {
    const stored = [artifactOf({ expiresAt: plus(NOT_AFTER, offsetMs) })];
    expect(linesOf(backupOf({ stored })).join('\n')).toContain(`| ${kept} |`);
  });

  it('gives the day alone where there is no certificate to hold the backup against', () => {
    const stored = [artifactOf({ expiresAt: NOT_AFTER })];
    expect(linesOf({ certificate: null, ...backupOf({ stored }) }).join('\n')).toContain('| 2026-11-09 |');
  });
});

/** A report in which `word` stands wherever a certificate, a path or a user can put a text. */
function reportWith(word: string): KeepReport {
  return reportOf({
    reason: word,
    certificate: certificateOf({
      subject: { commonName: word },
      subjectLine: word,
      issuerLine: word,
      keyDescription: word,
      fingerprint: word,
      subjectAlternativeNames: [
        { type: 'DNS', value: word },
        { type: 'URI', value: word },
      ],
    }),
    replaced: { fingerprint: word, places: [word, word] },
    backup: {
      name: word,
      stored: [
        artifactOf({
          place: word,
          artifact: { id: 9, runId: 42, isOwn: true, url: ARTIFACT_URL, digest: word },
        }),
        folderOf({ place: word }),
      ],
      files: [],
      leftOut: [{ path: word, reason: word }],
    },
  });
}

/** What the summary is made of, without the words in it: lines, cell borders, tags, links, fences. */
function skeletonOf(summary: string): string[] {
  return summary
    .split('\n')
    .map((line) => line.replace(/&(?:#\d+|amp|lt|gt);/g, '').replace(/[^|<>`#[\]()*_~\\!&]/g, ''));
}

function summaryWith(word: string): string {
  const inputs = inputsOf();
  const { specification } = inputs.request;
  const request = { ...inputs.request, specification: { ...specification, subject: { commonName: word } } };
  return formatKeepSummary(reportWith(word), { ...inputs, request });
}

describe('a hostile text in the summary', () => {
  const benign = skeletonOf(summaryWith('word'));

  it.each([
    ['a cell border', '|'],
    ['a new row', 'a |\n| b | c |'],
    ['the end of the table', '\n\n# Verified\n\n'],
    ['a line end of another kind', 'a\u0085b\u000bc\rd'],
    ['HTML', '<img src=x onerror=alert(1)></code></table>'],
    ['a comment that swallows the rest', '<!--'],
    ['a fence', '\n```\n'],
    ['a Mermaid chart', '\n```mermaid\ngraph LR\nclick A "javascript:alert(1)"\n```'],
    ['a Mermaid directive', '%%{init: {"securityLevel": "loose"}}%%'],
    ['a code span', '`'],
    ['a link', '[yes](javascript:alert(1))'],
    ['an image', '![](http://evil.example/pixel.png)'],
    ['an autolink', 'http://evil.example www.evil.example <http://evil.example>'],
    ['a link definition', '[certkeep]: http://evil.example'],
    ['a mention', '@everyone #1 :tada:'],
    ['entities', '&lt;b&gt; &#124; &#x7c; &vert;'],
    ['backslashes', '\\|\\`\\<'],
    ['a footnote', '[^1]'],
    ['emphasis', '**a** __b__ ~~c~~'],
  ])('such as %s changes nothing but the words', (_, word) => {
    const summary = summaryWith(word);
    expect(skeletonOf(summary)).toEqual(benign);
    expect(summary.split(ARTIFACT_URL).join('')).not.toMatch(/https?:\/\/|www\.|javascript:/i);
  });

  it('changes nothing but the words, whatever it is', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '|',
        '\n',
        '\r',
        '<',
        '>',
        '`',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '&',
        '#',
        '!',
        '*',
        '_',
        '~',
        ';',
        'a',
        '-->',
      ),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1 })), (word) => {
        expect(skeletonOf(summaryWith(word))).toEqual(benign);
      }),
      { numRuns: 300 },
    );
  });
});
