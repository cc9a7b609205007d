import { isDeepStrictEqual } from 'node:util';
import { readBackupInputs } from '../../src/actions/backup/inputs.ts';
import { parseListEntry } from '../../src/actions/certificates/list-entry.ts';
import { readCheckInputs } from '../../src/actions/check/inputs.ts';
import { readKeepInputs } from '../../src/actions/keep/inputs.ts';
import { readPruneInputs } from '../../src/actions/prune/inputs.ts';
import { readRestoreInputs } from '../../src/actions/restore/inputs.ts';
import { readInputs, type InputSource } from '../../src/actions/step/inputs.ts';
import type { ActionStep } from '../../src/actions/step/run-step.ts';
import { readCertificateList } from '../../src/adapters/files/list/certificate-list.ts';
import { parseJson } from '../../src/adapters/files/list/faithful-json.ts';
import { parseYaml } from '../../src/adapters/files/list/strict-yaml.ts';
import { expect, foreseen, foreseenLater, type Target } from './target.ts';

/** Between the names and the values of inputs: no variable of the environment can hold one. */
const SEPARATOR = '\0';
/** A folder that is not there: no input may lead to a file of the machine. */
const WORKSPACE = '/certkeep/hostile/workspace';

/** Readers of inputs, and of the list of certificates that is one. */
export const INPUT_TARGETS: readonly Target[] = [
  ofInputs('keep-inputs', readKeepInputs, {
    'common-name': 'app.example',
    'subject-alternative-names': 'app.example, 10.0.0.1',
    'subject-country': 'DE',
    days: '365',
    'key-type': 'rsa-2048',
    usages: 'server-auth',
    'renew-before': '33%',
    'expected-fingerprint': 'AB:'.repeat(31) + 'AB',
    'cert-path': 'certs/{name}/a.pem',
    passphrase: 'a passphrase of samples',
    timeout: '5m',
    'retention-days': '90',
  }),
  ofInputs('backup-inputs', readBackupInputs, {
    paths: 'a/**\n!b',
    'artifact-name': 'certkeep-a',
    'backup-path': '/b',
  }),
  ofInputs('restore-inputs', readRestoreInputs, {
    'common-name': 'app.example',
    date: '2026-11-23',
    'run-id': '7',
    repository: 'owner/name',
    path: 'p',
  }),
  ofInputs('check-inputs', readCheckInputs, {
    paths: '*.pem',
    'warn-days': '30',
    'fail-days': '7',
    'max-backup-age': '8d',
    certificates: '- a',
    shard: '2/8',
  }),
  ofInputs('prune-inputs', readPruneInputs, {
    'artifact-name': 'a',
    'keep-last': '1',
    'keep-daily': 'unlimited',
    'keep-within': '1y5m7d2h',
  }),
  { name: 'certificate-list', seeds: lists(), words: listWords(), read: readList },
  { name: 'list-entry', seeds: entries(), words: listWords(), read: readEntry },
  { name: 'yaml', seeds: lists(), words: listWords(), read: readYaml },
  { name: 'json', seeds: lists(), words: listWords(), read: readJson },
];

function entries(): Buffer[] {
  return [
    '"a.example"',
    '{"common-name": "a.example", "days": 30, "usages": ["server-auth", "client-auth"], "reuse-key": true}',
    '{"common-name": "a.example", "passphrase": "x", "comon-name": "y", "artifact-name": null}',
  ].map((text) => Buffer.from(text));
}

function lists(): Buffer[] {
  return [
    '[{"common-name": "a.example", "days": 30}, "b.example"]',
    '- common-name: a.example\n  subject-alternative-names: [a.example, "*.a.example"]\n  days: 30\n- b.example\n',
    '- &a {common-name: a.example, days: 007}\n- {<<: *a, common-name: b}\n- !!str c\n- "x\\u0041"\n',
    '# names\n- |\n  a\n- >-\n  b\n- 1.10\n- 0x1F\n- ~\n',
  ].map((text) => Buffer.from(text));
}

function listWords(): string[] {
  return [
    '__proto__',
    '"__proto__": {"a": 1}',
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '? ',
    '- ',
    ': ',
    '\n',
    '\t',
    '{',
    '[',
    '"',
    '1e999',
    '\\ud800',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    'passphrase: ',
  ];
}

/** What an action's reader of inputs has of its step. */
export type InputStep = Pick<ActionStep, 'readInputs' | 'source'> & {
  readonly environment: Pick<ActionStep['environment'], 'workspace'>;
};

/** A step whose inputs have these texts. */
export function stepOf(source: InputSource): InputStep {
  return {
    source,
    environment: { workspace: WORKSPACE },
    readInputs: (table, checks = []) => readInputs(table, source, { workspace: WORKSPACE, checks }),
  };
}

/** An action's reader of its inputs, and values that it takes. */
function ofInputs(
  name: string,
  read: (step: InputStep) => unknown,
  values: Readonly<Record<string, string>>,
): Target {
  const sample = Object.entries(values).flat().join(SEPARATOR);
  return {
    name,
    seeds: [Buffer.from(sample), Buffer.from(`common-name${SEPARATOR}a`)],
    words: [
      ...Object.keys(values).map((key) => `${SEPARATOR}${key}${SEPARATOR}`),
      '{name}',
      '../',
      '%',
      '999999999',
      '-1',
      '\n',
      '\ufeff',
      'ü'.repeat(50),
      '*.',
    ],
    read: async (bytes) => {
      await foreseenLater(() => Promise.try(read, stepOf(sourceOf(bytes))));
    },
  };
}

/** Values by their names, as the toolkit's `getInput` gives them. A list is none: it could be the path of a file of the machine. */
function sourceOf(bytes: Buffer): InputSource {
  const parts = bytes.toString('utf8').split(SEPARATOR);
  const values = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) values.set(parts[at] ?? '', parts[at + 1] ?? '');
  const list = values.get('certificates') ?? '';
  values.set('certificates', list === '' ? '' : `- a.example\n${list}`);
  return (name, { trimWhitespace }) => {
    const text = values.get(name) ?? '';
    return trimWhitespace ? text.trim() : text;
  };
}

/** A text that would be the path of a file is none here: it could name a file of the machine. */
async function readList(bytes: Buffer): Promise<void> {
  const text = `- common-name: a.example\n${bytes.toString('utf8')}`;
  const source: InputSource = (name) => (name === 'certificates' ? text : '');
  await foreseenLater(() => readKeepInputs(stepOf(source)));
  const json = bytes.toString('utf8').trim();
  if (json.startsWith('[')) await foreseenLater(() => readCertificateList(json, WORKSPACE));
}

function readEntry(bytes: Buffer): void {
  const value = parseJson(bytes.toString('utf8'));
  const texts = foreseen(() => parseListEntry(value));
  for (const secret of ['passphrase', 'previous-passphrase', 'p12-password', 'github-token'])
    expect(texts?.has(secret) !== true, 'no entry gives a secret');
}

function readYaml(bytes: Buffer): void {
  const value = foreseen(() => parseYaml(bytes.toString('utf8')));
  refuseForeignPrototypes(value);
}

function readJson(bytes: Buffer): void {
  const text = bytes.toString('utf8');
  const value = parseJson(text);
  refuseForeignPrototypes(value);
  if (value !== undefined)
    expect(isDeepStrictEqual(parseJson(JSON.stringify(value)), value), 'a list written is the same list');
}

/** A value of another prototype has members that nobody wrote. */
function refuseForeignPrototypes(value: unknown): void {
  const waiting: unknown[] = [value];
  for (let count = 0; waiting.length > 0 && count < 1000; count += 1) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const prototype: unknown = Object.getPrototypeOf(next);
    const isPlain = prototype === Object.prototype || prototype === Array.prototype || prototype === null;
    expect(isPlain, 'what was read is a plain value');
    const members: readonly unknown[] = Object.values(next);
    waiting.push(...members);
  }
}
