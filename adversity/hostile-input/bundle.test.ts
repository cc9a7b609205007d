import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PASSPHRASE, workbench, type KeepRun } from '../../__tests__/end-to-end/workbench.ts';
import type { RunResult } from '../../local/runner/run-options.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { structureOf } from './markdown-structure.ts';

const bench = workbench();

/** What a name may hold everywhere: no control character. `hostile` stands in each, and would be a mask. */
const NAMES = {
  harmless: 'harmless',
  command: '::add-mask::hostile',
  'older command': '##[add-mask]hostile',
  Markdown: '<b>|`](javascript:hostile)',
} as const;

/** With line ends and more, as it can stand in a certificate of others, but in no path or input. */
const SUBJECTS = {
  harmless: 'harmless',
  command: 'x\n::add-mask::hostile\r\n##[stop-commands]hostile',
  'older command': '##[error]hostile',
  Markdown: '</td></table>\n# hostile | ![x](https://hostile.example/x) `',
} as const;

type Kind = keyof typeof NAMES;
const KINDS = ['command', 'older command', 'Markdown'] as const satisfies readonly Kind[];

/** What a run shows, apart from words: how many annotations of which level, and how its summary is built. */
function shapeOf(run: RunResult): object {
  const { lines, tags, marks } = structureOf(run.rawSummary);
  return {
    conclusion: run.conclusion,
    annotations: run.annotations.map(({ level, line }) => ({ level, line })),
    // But for those by which GitHub's clients tell how far they are.
    logLines: run.log.split('\n').filter((line) => !/^(Sent|Uploaded|Received) /.test(line)).length,
    summary: { lines, tags, marks },
  };
}

function expectUnmoved(run: RunResult, harmless: RunResult): void {
  expect(shapeOf(run), run.log).toEqual(shapeOf(harmless));
  expect(run.masks.filter((mask) => mask.includes('hostile'))).toEqual([]);
  expect(run.log).not.toContain('***]');
  expect(Object.keys(run.outputs)).toEqual(Object.keys(harmless.outputs));
}

async function pemOf(commonName: string): Promise<string> {
  const specification = {
    subject: { commonName, organization: commonName },
    subjectAlternativeNames: [],
    namesWereGiven: false,
    validityDays: 3,
    keyType: 'ed25519',
    usages: ['server-auth'],
  } as const;
  return (await certificateIssuer.issue(specification, new Date())).certificate.pem;
}

/** A workspace with a certificate of such a subject under such a name, and one that is none. */
async function workspaceOf(kind: Kind): Promise<string> {
  const workspace = bench.folder();
  for (const [path, content] of [
    [`${NAMES[kind]}.pem`, await pemOf(SUBJECTS[kind])],
    [`${NAMES[kind]}-broken.pem`, '-----BEGIN CERTIFICATE-----\n'],
    [`${NAMES[kind]}.key`, '-----BEGIN PRIVATE KEY-----\nnone\n-----END PRIVATE KEY-----\n'],
  ] as const) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  return workspace;
}

/** Runs an action with harmless names and with hostile ones, and holds the one against the other. */
function testAlike(what: string, run: (kind: Kind) => Promise<RunResult>): void {
  describe(what, () => {
    let harmless: Promise<RunResult> | null = null;
    test.each(KINDS)('with a name that is a %s', async (kind) => {
      harmless ??= run('harmless');
      expectUnmoved(await run(kind), await harmless);
    });
  });
}

const GLOB = '*.pem\n*.key';

testAlike('check shows what it shows', async (kind) => {
  const options: KeepRun = { workspace: await workspaceOf(kind), inputs: { paths: GLOB } };
  return bench.run('check', options);
});

testAlike('backup shows what it shows', async (kind) => {
  const inputs = {
    paths: GLOB,
    passphrase: PASSPHRASE,
    'upload-artifact': 'false',
    'backup-path': bench.folder(),
  };
  return bench.run('backup', { workspace: await workspaceOf(kind), inputs });
});

testAlike('keep, of a list with an entry that is bad, shows what it shows', async (kind) => {
  const entry = { 'common-name': NAMES[kind], 'key-type': 'ed25519', usages: 'client-auth' };
  const bad = { 'common-name': `${NAMES[kind]}2`, days: NAMES[kind] };
  const certificates = JSON.stringify([entry, bad, { [NAMES[kind]]: 1 }]);
  // A name of its own, so that no run finds what another stored.
  const name = `list-${kind.replace(' ', '-')}`;
  return bench.keep({ inputs: { certificates, passphrase: PASSPHRASE, 'artifact-name': name } });
});

/** What somebody may have put into a manifest, in the place of something that it says. */
const HOSTILE = 'x\\n::add-mask::hostile';

test.each([
  ['its reference', /"ref": "[^"]*"/, `"ref": "${HOSTILE}"`],
  ['its repository', /"repository": "[^"]*"/, `"repository": "${HOSTILE}"`],
  ['its kind', /"kind": "[^"]*"/, `"kind": "${HOSTILE}"`],
  ['a common name', /"commonName": "[^"]*"/, `"commonName": "${HOSTILE}"`],
  ['the version of the tool that made it', /"schemaVersion": 1,/, '"schemaVersion": 2,'],
  ['a member that no manifest has', /^\{/, `{"${HOSTILE}": 1,`],
])('a set whose manifest has hostile words as %s is refused, in words of ours', async (_, pattern, words) => {
  const directory = bench.folder();
  const inputs = {
    'common-name': 'app.example',
    'key-type': 'ed25519',
    'upload-artifact': 'false',
    passphrase: PASSPHRASE,
  };
  const kept = await bench.keep({ inputs: { ...inputs, 'backup-path': directory } });
  const manifest = join(kept.outputs['backup-path'] ?? '', 'manifest.json');
  const text = readFileSync(manifest, 'utf8').replace(/"version": "[^"]*"/, `"version": "hostile"`);
  const changed = text.replace(pattern, words);
  expect(changed).not.toBe(text);
  writeFileSync(manifest, changed);
  const run = await bench.run('restore', {
    inputs: {
      'common-name': 'app.example',
      from: 'directory',
      'backup-path': directory,
      passphrase: PASSPHRASE,
    },
  });
  expect(run.conclusion, run.log).toBe('failure');
  expect(run.masks.filter((mask) => mask.includes('hostile'))).toEqual([]);
  expect(run.rawLog + run.rawSummary).not.toMatch(/add-mask::hostile/);
  expect(run.rawLog.replaceAll('\r\n', '\n')).not.toMatch(/(?!\n)\p{Cc}/u);
});
