import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKeepSummary } from '../../../../../src/actions/keep/summary/summary.ts';
import { whyNothingIsStored } from '../../../../../src/actions/keep/advice/job-advice.ts';
import type { RunEnvironment } from '../../../../../src/adapters/github/run/run-environment.ts';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import type { Advice } from '../../../../../src/actions/report/advice-boxes.ts';
import type { CertificateReport } from '../../../../../src/use-cases/keep/certificate-report.ts';
import type { KeepReport } from '../../../../../src/use-cases/keep/keep.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, OTHER_FINGERPRINT, plus } from '../../../domain/fixtures.ts';
import { plain, skeletonOf, withoutCode } from '../../plain-text.ts';
import {
  ARTIFACT_URL,
  artifactOf,
  BACKUP,
  folderOf,
  inputsOf,
  keptOf,
  NO_REMARKS,
  outcomeOf,
  readGiven,
  reportOf,
  SET_NAME,
} from '../keep-fixtures.ts';

const EARLY = 'It expires before the certificate: each later run stores a newer one.';
const passphrase = 'a long and random passphrase';
const INPUTS = await inputsOf({ passphrase });
const WITHOUT_PASSPHRASE = await inputsOf();
const LIST = await readGiven({ certificates: '["a"]', 'artifact-name': 'fleet', passphrase });

async function linesOf(
  outcome: Partial<CertificateReport> = {},
  changes: Partial<KeepReport> = {},
  remarks = NO_REMARKS,
): Promise<string[]> {
  return plain(await formatKeepSummary(reportOf(changes, outcomeOf(outcome)), INPUTS, remarks)).split('\n');
}

function withBackup(changes: Partial<typeof BACKUP>): Partial<KeepReport> {
  return { backup: { ...BACKUP, ...changes } };
}

describe('the summary', () => {
  it('begins with the verdict, and shows the certificate, its backups and its timeline', async () => {
    const lines = await linesOf();
    expect(lines.slice(0, 11)).toEqual([
      '## ✅ Reused the certificate for app.example: 99 days left',
      '',
      '| Certificate |  |',
      '| --- | --- |',
      '| Found in | cache |',
      '| Subject | CN=app.example |',
      '| Names | DNS:app.example, IP:192.0.2.1 |',
      '| Key | ecdsa-p256 |',
      '| Valid | 2026-08-01 to 2026-11-09 |',
      '| Days left | 99 |',
      '| Due for renewal | 2026-10-07 |',
    ]);
    expect(lines).toContain(FINGERPRINT);
    expect(lines.slice(lines.indexOf('### Backup'), lines.indexOf('```mermaid'))).toEqual([
      '### Backup',
      '',
      '| Backup | Size | Kept until | Verified |',
      '| --- | --- | --- | --- |',
      `| [${SET_NAME}](${ARTIFACT_URL}) | 5.2 KiB | 2026-10-30 | yes |`,
      '| /backups/2026-08-01 | 900 B | you remove it | yes |',
      '',
      EARLY,
      '',
      '<details><summary>Digest</summary>',
      '',
      `SHA-256 of the artifact: ${'ab'.repeat(32)}`,
      '',
      '</details>',
      '',
      'The private key is sealed with the passphrase.',
      '',
    ]);
  });

  it.each<[Partial<CertificateReport>, string]>([
    [
      { status: 'issued', reason: 'absent' },
      '## ✅ Issued a certificate for app.example: no earlier key was found; valid until 2026-11-09',
    ],
    [
      { status: 'renewed', reason: 'specification-changed: days, key-type' },
      '## ✅ Renewed the certificate for app.example: other inputs were given (days, key-type); valid until 2026-11-09',
    ],
    [
      { status: 'issued', reason: 'lost' },
      '## ✅ Issued a certificate for app.example: all earlier backups had expired; valid until 2026-11-09',
    ],
  ])('says of %j what was done and why', async (outcome, verdict) => {
    expect((await linesOf(outcome))[0]).toBe(verdict);
  });

  it('says why a new certificate has a day less than its lifetime', async () => {
    const lines = await linesOf({ status: 'issued', reason: 'absent' });
    expect(lines.join('\n')).toContain('The validity began an hour ago');
  });

  it('says in a dry run what would be done and issued, without a backup', async () => {
    const outcome = { status: 'renewed', reason: 'expiring', certificate: null, renewalTime: null } as const;
    expect(await linesOf(outcome, { isDryRun: true, backup: null })).toEqual([
      '## ✅ Dry run: the certificate for app.example would be renewed, because it was due',
      '',
      '| Certificate |  |',
      '| --- | --- |',
      '| Names | DNS:app.example, IP:192.0.2.1 |',
      '| Key | ecdsa-p256 |',
      '| Valid for | 100 days |',
      '',
      '',
    ]);
  });

  it('shows a backup that failed first, with the last good one', async () => {
    const backup = new Failure('not-stored', 'There is no <room>.');
    const lines = await linesOf({}, { backup });
    expect(lines[0]).toBe('## ❌ Reused the certificate for app.example, but not backed up: 99 days left');
    expect(lines.slice(2, 8)).toEqual([
      '> [!CAUTION]',
      '> The certificate for app.example is in place, but it is not backed up.',
      '>',
      '> There is no <room>.',
      '>',
      '> Last good backup: 2026-07-25T01:00:00Z, certkeep-app.example-20260725T010000Z',
    ]);
    const seen = { place: '/backups/2026-07-30', madeAt: new Date('2026-07-30T01:00:00Z') };
    expect(await linesOf({ previousBackup: null }, { backup, lastBackup: seen })).toContain(
      '> Last good backup: 2026-07-30T01:00:00Z, /backups/2026-07-30',
    );
    expect(await linesOf({ previousBackup: null }, { backup })).toContain(
      '> Last good backup: none was found',
    );
    expect(lines).not.toContain('### Backup');
  });

  it('shows where the backup is if one store alone failed, and what the other said', async () => {
    const failures = [new Failure('not-stored', 'There is no <room>.')];
    const lines = await linesOf({}, withBackup({ stored: [artifactOf()], failures }));
    expect(lines[0]).toBe(
      '## ❌ Reused the certificate for app.example, but not backed up everywhere: 99 days left',
    );
    expect(lines.slice(2, 7)).toEqual([
      '> [!CAUTION]',
      `> The certificate for app.example is in place and backed up (${SET_NAME}), but not in every store.`,
      '>',
      '> There is no <room>.',
      '',
    ]);
    expect(lines.join('\n')).toContain(`| [${SET_NAME}](${ARTIFACT_URL}) |`);
  });

  it('begins with a PKCS#12 file that was not written', async () => {
    const problem = new Failure('not-written', 'Its PKCS#12 file was <not> written.');
    const lines = await linesOf({ problem });
    expect(lines[0]).toBe('## ❌ Reused the certificate for app.example, but no PKCS#12 file: 99 days left');
    expect(lines.slice(2, 4)).toEqual(['> [!CAUTION]', '> Its PKCS#12 file was <not> written.']);
    expect(lines).toContain('### Backup');
  });

  it('leaves out where the certificate was found if there was none', async () => {
    expect((await linesOf({ source: null })).join('\n')).not.toContain('Found in');
  });

  it('says that a certificate has no names if it has none', async () => {
    expect(await linesOf({ certificate: certificateOf({ subjectAlternativeNames: [] }) })).toContain(
      '| Names | none |',
    );
  });

  it('says of a certificate that is kept for ever that it is, without a day for its renewal', async () => {
    const lines = await linesOf({ isKeptForEver: true, renewalTime: null });
    expect(lines).toContain('| Due for renewal | never: it is kept for ever |');
    expect(lines).toContain('  Valid :done, 2026-08-01T00:00, 2026-11-09T00:00');
    expect(lines.join('\n')).not.toContain('Renewal 2');
  });

  it('says of a new certificate that is kept for ever when it ends, and its backup, and what the log says of both', async () => {
    const outcome = { status: 'issued', reason: 'absent', isKeptForEver: true, renewalTime: null } as const;
    const advice: Advice[] = [
      { level: 'warning', message: 'It <expires>.' },
      { level: 'notice', message: 'Set expected-fingerprint.' },
      { level: 'warning', message: 'Its only backup expires.' },
    ];
    const lines = await linesOf(outcome, {}, { ...NO_REMARKS, advice });
    expect(lines.slice(0, 9)).toEqual([
      '## ⚠️ Issued a certificate for app.example, to be kept for ever: it expires 2026-11-09, and its backup 2026-10-30',
      '',
      '> [!WARNING]',
      '> - It <expires>.',
      '> - Its only backup expires.',
      '',
      '> [!NOTE]',
      '> - Set expected-fingerprint.',
      '',
    ]);
    expect((await linesOf(outcome, withBackup({ stored: [folderOf()] })))[0]).toBe(
      '## ✅ Issued a certificate for app.example, to be kept for ever: it expires 2026-11-09',
    );
    expect((await linesOf(outcome, { backup: null }))[0]).toMatch(/it expires 2026-11-09$/);
  });

  it('says of files that were brought here that they were', async () => {
    const row = '| Files | written to this runner |';
    expect(await linesOf({ wroteFiles: true })).toContain(row);
    expect((await linesOf()).join('\n')).not.toContain('| Files |');
    const issued = await linesOf({ status: 'issued', reason: 'absent', wroteFiles: true });
    expect(issued.join('\n')).not.toContain('| Files |');
  });

  it('says what -r2 means if the name of a backup ends so', async () => {
    const name = { ...artifactOf().name, attempt: 2 };
    const line = '-r2: another backup of the same second has the name without it.';
    const stored = [artifactOf({ name }), folderOf({ name, place: '/backups/2026-08-01T010000Z-r2' })];
    expect((await linesOf({}, withBackup({ stored }))).filter((shown) => shown === line)).toHaveLength(1);
    expect(await linesOf({}, withBackup({ stored: [folderOf({ name })] }))).not.toContain(line);
    expect(await linesOf()).not.toContain(line);
  });

  it('names what was replaced, and where it is', async () => {
    const replaced = { fingerprint: OTHER_FINGERPRINT, notAfter: NOT_AFTER, places: ['/a.pem', '/b.pem'] };
    expect(await linesOf({ replaced })).toContain(
      '| Replaced certificate | valid until 2026-11-09, kept in /a.pem, /b.pem |',
    );
  });

  it('begins with a backup that lacks the private key, what follows, and what to do', async () => {
    const outcome = outcomeOf({ status: 'issued', reason: 'absent' });
    const report = reportOf(withBackup({ isSealed: false, fileCount: 2 }), outcome);
    const lines = plain(await formatKeepSummary(report, WITHOUT_PASSPHRASE, NO_REMARKS)).split('\n');
    expect(lines.slice(0, 9)).toEqual([
      '## ⚠️ Issued a certificate for app.example, but its key is in no backup: the next fresh runner issues another one',
      '',
      '> [!WARNING]',
      '> The certificate is in place on this runner, but its private key is in no backup, because no passphrase was given. Another runner cannot bring this certificate back. It issues a new one, which clients that trust this one refuse.',
      '>',
      '> Add a repository secret with 24 random characters, such as openssl rand -base64 18 prints, and give it as passphrase. The first run with it keeps the certificate that it finds in its workspace, or issues one more. From then on, each run brings that one back.',
      '>',
      '> If you did give it, check that the secret exists and how its name is spelled: a missing secret arrives as an empty text.',
      '',
    ]);
    expect(lines).toContain('The private key is not in the backup. It holds 2 more files.');
    expect(lines.join('\n')).not.toContain('It expires before');
    expect(lines.join('\n')).not.toMatch(/Due for renewal|mermaid/);
  });

  it('does not promise a new certificate in place of one that is kept for ever', async () => {
    const report = reportOf(withBackup({ isSealed: false }), outcomeOf({ isKeptForEver: true }));
    const lines = plain(await formatKeepSummary(report, WITHOUT_PASSPHRASE, NO_REMARKS)).split('\n');
    expect(lines[0]).toBe(
      '## ⚠️ Reused the certificate for app.example, but its key is in no backup: no other runner can bring it back',
    );
    expect(lines[3]).toMatch(
      /no passphrase was given\. Another runner cannot bring this certificate back\.$/,
    );
  });

  it('names a backup that failed before the lack of its key', async () => {
    const report = reportOf({ backup: new Failure('not-stored', 'There is no room.') });
    const lines = plain(await formatKeepSummary(report, WITHOUT_PASSPHRASE, NO_REMARKS)).split('\n');
    expect(lines[0]).toBe('## ❌ Reused the certificate for app.example, but not backed up: 99 days left');
    expect(lines).toContain('> [!CAUTION]');
    expect(lines).toContain('> [!WARNING]');
  });

  it('says nothing of keys in a dry run, or if the event lets nothing be stored', async () => {
    const dryRun = await formatKeepSummary(
      reportOf({ backup: null, isDryRun: true }),
      WITHOUT_PASSPHRASE,
      NO_REMARKS,
    );
    const remarks = { ...NO_REMARKS, whyNotStored: 'Nothing is stored on pull_request.' };
    const unstored = await formatKeepSummary(reportOf({ backup: null }), WITHOUT_PASSPHRASE, remarks);
    for (const summary of [dryRun, unstored]) {
      expect(summary).toMatch(/^## ✅/);
      expect(summary).not.toContain('[!WARNING]');
    }
  });

  it('says of what is issued and not stored that it is for this job, and names no renewal', async () => {
    const remarks = { ...NO_REMARKS, whyNotStored: 'Nothing is stored on pull_request.' };
    const outcome = { status: 'issued', reason: 'absent' } as const;
    const lines = await linesOf(outcome, { backup: null }, remarks);
    expect(lines[0]).toBe('## ⚠️ Issued a certificate for app.example for this job only: nothing is stored');
    expect(lines.join('\n')).not.toMatch(/Due for renewal|mermaid/);
    const list = reportOf({ reports: [keptOf(outcomeOf(outcome))], backup: null });
    expect(await formatKeepSummary(list, LIST, remarks)).toMatch(
      /^## ⚠️ Certificates of fleet: 1 issued \(for this job only\)/,
    );
  });

  it('names the files that were left out, and why', async () => {
    const leftOut = [{ path: 'conf/a.key', why: 'no-passphrase', reason: 'it cannot be sealed' }] as const;
    const lines = await linesOf({}, withBackup({ leftOut }));
    expect(lines).toContain('> 1 file left out:');
    expect(lines).toContain('> - conf/a.key is not in the backup: it cannot be sealed.');
  });

  it('says that nothing was stored if no store has anything', async () => {
    expect(await linesOf({}, withBackup({ stored: [] }))).toContain('Nothing was stored.');
    expect(await linesOf({}, { backup: null })).toContain('Nothing was stored.');
  });

  it.each([[INPUTS], [LIST]])('names the event on which nothing is stored', async (inputs) => {
    const whyNotStored = whyNothingIsStored(inputs, {
      eventName: 'pull_request',
      lacksSecrets: false,
      server: { name: 'GitHub' } as RunEnvironment['server'],
    });
    const remarks = { ...NO_REMARKS, whyNotStored };
    const lines = plain(await formatKeepSummary(reportOf({ backup: null }), inputs, remarks)).split('\n');
    expect(lines).toContain('Nothing is stored on pull_request, which can carry untrusted code or text.');
    expect(lines).not.toContain('Nothing was stored.');
  });

  it('draws no backup into the timeline if it does not expire', async () => {
    expect(await linesOf({}, withBackup({ stored: [folderOf()] }))).not.toContain('  section Backup');
    expect(await linesOf()).toContain('  section Backup');
  });

  it.each([
    [-30 * DAY_MS, [EARLY]],
    [-2 * DAY_MS, [EARLY]],
    [-DAY_MS, [EARLY]],
    [-1, [EARLY]],
    [0, []],
    [30 * DAY_MS, []],
  ])('compares the end of a backup %d ms off with the end of the certificate', async (offsetMs, kept) => {
    const stored = [artifactOf({ expiresAt: plus(NOT_AFTER, offsetMs) })];
    const lines = await linesOf({}, withBackup({ stored }));
    expect(lines.filter((line) => line.startsWith('It expires before'))).toEqual(kept);
  });

  it('says of no backup that it expires too early if a release keeps a copy', async () => {
    const asset = artifactOf({ source: 'release', expiresAt: null });
    const stored = [artifactOf({ expiresAt: plus(NOT_AFTER, -30 * DAY_MS) }), asset];
    const lines = await linesOf({}, withBackup({ stored }));
    expect(lines.filter((line) => line.startsWith('It expires before'))).toEqual([]);
  });
});

const BAD = {
  position: 'certificates[9]',
  failure: new Failure('invalid-input', 'certificates[9]: <b> | bad.'),
};
const REPORTS = [
  keptOf(outcomeOf({ status: 'issued', reason: 'absent' }), '*.a.example'),
  keptOf(outcomeOf(), 'b.example'),
  keptOf(new Failure('locked', 'It does not <i>open</i>.'), 'c.example'),
];

describe('the summary of a list', () => {
  it('shows failures, changes, the soonest ends and the backup, and no text of others draws anything', async () => {
    const inputs = { ...LIST, badEntries: [BAD], shard: { index: 2, count: 8 } };
    const summary = await formatKeepSummary(
      reportOf({ reports: REPORTS, carriedCount: 3 }),
      inputs,
      NO_REMARKS,
    );
    const text = plain(summary);
    expect(text.split('\n')[0]).toBe(
      '## ❌ Certificates of fleet, shard 2 of 8: 1 issued, 1 reused, 2 failed',
    );
    for (const part of [
      '> [!CAUTION]',
      '> - c.example: It does not <i>open</i>.',
      '> - certificates[9]: <b> | bad.',
      '### Changed',
      '| *.a.example | issued | no earlier key was found |',
      '### Expires first',
      '```mermaid',
      '3 pairs were taken over from earlier backups.',
    ])
      expect(text).toContain(part);
    expect(summary).not.toContain('<b>');
    expect(summary).not.toContain('<i>');
  });

  it('stays far below what GitHub takes, however long the list is', { tags: ['slow'] }, async () => {
    const failures = Array.from({ length: 20_000 }, (_, index) =>
      keptOf(
        index % 2 === 0 ? new Failure('locked', 'x'.repeat(200)) : outcomeOf({ status: 'issued' }),
        `n${index}`,
      ),
    );
    const summary = await formatKeepSummary(reportOf({ reports: failures }), LIST, NO_REMARKS);
    expect(Buffer.byteLength(summary)).toBeLessThan(500_000);
    expect(summary).toContain('And 9788 more certificates, in the log or the outputs.');
  });

  it('says so in a dry run, and if the backup failed', async () => {
    const dryRun = await formatKeepSummary(
      reportOf({ reports: [], isDryRun: true, backup: null }),
      LIST,
      NO_REMARKS,
    );
    expect(plain(dryRun).split('\n')[0]).toBe('## ✅ Dry run: Certificates of fleet: nothing to keep');
    const backup = new Failure('not-stored', 'No <room>.');
    const failed = await formatKeepSummary(
      reportOf({ reports: REPORTS.slice(0, 2), backup }),
      LIST,
      NO_REMARKS,
    );
    expect(plain(failed).split('\n')[0]).toBe(
      '## ❌ Certificates of fleet: 1 issued, 1 reused (not backed up)',
    );
    expect(failed).toContain('The certificates of fleet are in place, but they are not backed up.');
    expect(failed).not.toContain('<room>');
  });
});

/** A report in which `word` stands wherever a certificate, a path or a user can put a text. */
function reportWith(word: string): KeepReport {
  const outcome = outcomeOf({
    reason: word.replaceAll(': ', ''),
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
    replaced: { fingerprint: word, notAfter: NOT_AFTER, places: [word, word] },
  });
  const artifact = { id: 9, runId: 42, isOwn: true, url: ARTIFACT_URL, headBranch: word, digest: word };
  return {
    ...reportOf(),
    reports: [keptOf(outcome, word)],
    backup: {
      ...BACKUP,
      stored: [artifactOf({ place: word, artifact }), folderOf({ place: word })],
      leftOut: [{ path: word, why: 'ours', reason: word }],
    },
  };
}

async function summaryWith(word: string): Promise<string> {
  return formatKeepSummary(reportWith(word), INPUTS, NO_REMARKS);
}

describe('a hostile text in the summary', () => {
  const benign = summaryWith('word').then(skeletonOf);

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
  ])('such as %s changes nothing but the words', async (_, word) => {
    const summary = await summaryWith(word);
    expect(skeletonOf(summary)).toEqual(await benign);
    expect(withoutCode(summary).split(ARTIFACT_URL).join('')).not.toMatch(/https?:\/\/|www\./i);
  });

  it('changes nothing but the words, whatever it is', { tags: ['slow'] }, async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1 })), async (word) => {
        expect(skeletonOf(await summaryWith(word))).toEqual(await benign);
      }),
      { numRuns: 300 },
    );
  });
});
