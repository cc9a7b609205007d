import { resolve } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionInputs } from '../../../src/actions/inputs.ts';
import { readKeepInputs, type KeepInputs } from '../../../src/actions/keep-inputs.ts';
import { DAY_MS, HOUR_MS, KEY_TYPES } from '../../../src/domain/certificate.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { errorOf, FINGERPRINT } from '../domain/fixtures.ts';
import { ACTION, inputsOf, readText, WORKSPACE } from './fixtures.ts';

const SHARD_RULE =
  'must be a part and the number of parts, such as 2/8, from 1/1 to 1000/1000; parts count from 1';
const PASSPHRASE = 'correct horse';

function refusalOf(given: Readonly<Record<string, string>>): string {
  const failure = errorOf(() => inputsOf(given));
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: 'invalid-input' });
  return failure.message;
}

describe('the inputs of the root action', () => {
  it('are those of action.yml, all of them and no others', () => {
    const read = new Set<string>();
    const text = readText({ 'common-name': 'app.example' });
    const inputs = actionInputs((name, options) => {
      read.add(name);
      return text(name, options);
    });
    readKeepInputs(inputs, WORKSPACE);
    // Whether there is a list decides which inputs are read.
    read.add('certificates');
    expect([...read].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('have the defaults of action.yml where the common name alone is given', () => {
    expect(inputsOf()).toEqual({
      request: {
        specification: {
          subject: { commonName: 'app.example' },
          subjectAlternativeNames: [{ type: 'DNS', value: 'app.example' }],
          namesWereGiven: false,
          validityDays: 365,
          keyType: 'rsa-2048',
          usages: ['server-auth'],
        },
        policy: { renewBefore: { kind: 'share', percent: 33 }, forceRenewal: false, onRestoreError: 'fail' },
        artifactName: 'certkeep-app.example',
        furtherPaths: '',
        ifNoFilesFound: 'warn',
        reuseKey: false,
        dryRun: false,
      },
      places: {
        certificatePath: resolve(WORKSPACE, 'certificate.pem'),
        privateKeyPath: resolve(WORKSPACE, 'private_key.pem'),
        pkcs12Path: null,
        backupPath: null,
        uploadArtifact: true,
        retentionDays: null,
        compressionLevel: 6,
        token: '${{ github.token }}',
        keepScheduleAlive: false,
        timeoutMs: 300_000,
      },
    });
  });
});

/** An input, a text for it, where its value shows, and the value. */
const GOOD: readonly (readonly [string, string, (inputs: KeepInputs) => unknown, unknown])[] = [
  ['common-name', ' My CA ', subjectOf, { commonName: 'My CA' }],
  ['common-name', 'x'.repeat(64), subjectOf, { commonName: 'x'.repeat(64) }],
  ['common-name', '🔑'.repeat(64), subjectOf, { commonName: '🔑'.repeat(64) }],
  ['subject-organization', 'Org, Inc.', subjectOf, { commonName: 'app.example', organization: 'Org, Inc.' }],
  ['subject-organizational-unit', 'R&D', subjectOf, { commonName: 'app.example', organizationalUnit: 'R&D' }],
  ['subject-country', 'de', subjectOf, { commonName: 'app.example', country: 'DE' }],
  ['subject-state', 'x'.repeat(128), subjectOf, { commonName: 'app.example', state: 'x'.repeat(128) }],
  ['subject-locality', 'Köln', subjectOf, { commonName: 'app.example', locality: 'Köln' }],
  [
    'subject-alternative-names',
    'a.example\nIP:::1',
    ({ request }) => [request.specification.subjectAlternativeNames, request.specification.namesWereGiven],
    [
      [
        { type: 'DNS', value: 'a.example' },
        { type: 'IP', value: '::1' },
      ],
      true,
    ],
  ],
  ['days', '1', ({ request }) => request.specification.validityDays, 1],
  ['days', '36500', ({ request }) => request.specification.validityDays, 36_500],
  ...KEY_TYPES.map((keyType) => ['key-type', keyType, keyTypeOf, keyType] as const),
  [
    'usages',
    'client-auth, server-auth\ncode-signing email-protection',
    ({ request }) => request.specification.usages,
    ['client-auth', 'server-auth', 'code-signing', 'email-protection'],
  ],
  ['renew-before', '30d', renewBeforeOf, { kind: 'time', ms: 30 * DAY_MS }],
  ['renew-before', '12h', renewBeforeOf, { kind: 'time', ms: 12 * HOUR_MS }],
  ['renew-before', '99%', renewBeforeOf, { kind: 'share', percent: 99 }],
  ['force-renewal', 'true', ({ request }) => request.policy.forceRenewal, true],
  ['reuse-key', 'TRUE', ({ request }) => request.reuseKey, true],
  ['on-restore-error', 'issue', ({ request }) => request.policy.onRestoreError, 'issue'],
  ['expected-fingerprint', FINGERPRINT, fingerprintOf, FINGERPRINT],
  ['expected-fingerprint', FINGERPRINT.replaceAll(':', '').toLowerCase(), fingerprintOf, FINGERPRINT],
  ['expected-fingerprint', `SHA256:${FINGERPRINT}`, fingerprintOf, FINGERPRINT],
  ['expected-fingerprint', `sha-256=${FINGERPRINT.replaceAll(':', ' ')}`, fingerprintOf, FINGERPRINT],
  ['cert-path', 'tls/a.crt', ({ places }) => places.certificatePath, resolve(WORKSPACE, 'tls/a.crt')],
  ['cert-path', '/etc/tls/a.crt', ({ places }) => places.certificatePath, resolve('/etc/tls/a.crt')],
  ['key-path', '../a.key', ({ places }) => places.privateKeyPath, resolve(WORKSPACE, '../a.key')],
  ['paths', 'a/**\n!a/b', ({ request }) => request.furtherPaths, 'a/**\n!a/b'],
  ['if-no-files-found', 'ignore', ({ request }) => request.ifNoFilesFound, 'ignore'],
  ['if-no-files-found', 'error', ({ request }) => request.ifNoFilesFound, 'error'],
  ['backup-path', '/backups', ({ places }) => places.backupPath, resolve('/backups')],
  ['backup-path', './backups/', ({ places }) => places.backupPath, resolve(WORKSPACE, 'backups')],
  ['upload-artifact', 'false', ({ places }) => places.uploadArtifact, false],
  ['artifact-name', 'TLS (prod) _1.2@+x', ({ request }) => request.artifactName, 'TLS (prod) _1.2@+x'],
  ['artifact-name', 'x'.repeat(200), ({ request }) => request.artifactName, 'x'.repeat(200)],
  ['retention-days', '400', ({ places }) => places.retentionDays, 400],
  ['retention-days', '1', ({ places }) => places.retentionDays, 1],
  ['retention-days', '0', ({ places }) => places.retentionDays, null],
  ['compression-level', '0', ({ places }) => places.compressionLevel, 0],
  ['compression-level', '9', ({ places }) => places.compressionLevel, 9],
  ['github-token', '', ({ places }) => places.token, ''],
  ['keep-schedule-alive', 'true', ({ places }) => places.keepScheduleAlive, true],
  ['timeout', '10s', ({ places }) => places.timeoutMs, 10_000],
  ['timeout', '6h', ({ places }) => places.timeoutMs, 6 * HOUR_MS],
  ['dry-run', 'true', ({ request }) => request.dryRun, true],
  ['passphrase', 'x'.repeat(12), ({ request }) => request.passphrase?.reveal(), 'x'.repeat(12)],
  ['passphrase', '🔑'.repeat(12), ({ request }) => request.passphrase?.reveal(), '🔑'.repeat(12)],
  ['passphrase', ` ${PASSPHRASE} `, ({ request }) => request.passphrase?.reveal(), ` ${PASSPHRASE} `],
  ['passphrase', `${PASSPHRASE}\r\n`, ({ request }) => request.passphrase?.reveal(), PASSPHRASE],
  ['passphrase', '', ({ request }) => 'passphrase' in request, false],
  ['passphrase', '\n', ({ request }) => 'passphrase' in request, false],
];

const KEY_TYPE_RULE = 'must be rsa-2048, rsa-3072, rsa-4096, ecdsa-p256, ecdsa-p384 or ed25519';
const USAGE_RULE = 'must be server-auth, client-auth, code-signing or email-protection';
const RENEW_RULE = 'must be days such as 30d, hours such as 12h, or a share of the lifetime such as 33%';
const FINGERPRINT_RULE = 'must be a SHA-256 fingerprint, 64 hexadecimal digits';
const NAME_RULE = 'must be 1 to 200 letters, digits, spaces or ._@+()-, the first a letter, a digit or _';
const COUNTRY_RULE = 'must be the two letters of ISO 3166, such as DE';
const TIMEOUT_RULE = 'must be a whole number with its unit, such as 30s or 5m or 12h';

/** An input, texts for it that are refused, and what the message says is allowed. */
const BAD: readonly (readonly [string, readonly string[], string])[] = [
  ['common-name', ['', ' '], 'must have 1 to 64 characters, and has 0'],
  ['common-name', ['x'.repeat(65), 'ü'.repeat(65)], 'must have 1 to 64 characters, and has 65'],
  ['common-name', ['a\nb', 'a\0', 'a\u001b[2Jb'], 'must not have control characters'],
  ['subject-organization', ['x'.repeat(65)], 'must have 1 to 64 characters, and has 65'],
  ['subject-organizational-unit', ['x'.repeat(65)], 'must have 1 to 64 characters, and has 65'],
  ['subject-country', ['D', 'DEU', 'D1', 'Ä1', '49'], COUNTRY_RULE],
  ['subject-state', ['x'.repeat(129)], 'must have 1 to 128 characters, and has 129'],
  ['subject-locality', ['a\tb'], 'must not have control characters'],
  ['subject-alternative-names', ['a.example, b.example:443'], '"b.example:443" has a port; a name has none'],
  ['subject-alternative-names', ['a b'], '"a b" is not a host name'],
  ['days', ['0', '36501', '-1', '1.5', '365d', '1e3'], 'must be a whole number from 1 to 36500'],
  ['key-type', ['rsa', 'RSA-2048', 'rsa-1024'], KEY_TYPE_RULE],
  ['usages', [','], 'must be one or more of server-auth, client-auth, code-signing, email-protection'],
  ['usages', ['serverAuth', 'server-auth, time-stamping'], USAGE_RULE],
  ['renew-before', ['30', '30m', '1w'], RENEW_RULE],
  ['renew-before', ['100%', '150%'], 'must be less than the whole lifetime: at most 99%'],
  ['force-renewal', ['yes', '1'], 'must be true or false'],
  ['reuse-key', ['yes'], 'must be true or false'],
  ['on-restore-error', ['ignore'], 'must be fail or issue'],
  [
    'expected-fingerprint',
    ['AB', FINGERPRINT.slice(3), `${FINGERPRINT}:AB`, 'SHA256:abc='],
    FINGERPRINT_RULE,
  ],
  ['cert-path', ['tls/', 'a\nb', 'a\0b', 'tls\\'], 'must be the path of a file'],
  ['key-path', ['tls/'], 'must be the path of a file'],
  ['p12-path', ['tls/'], 'must be the path of a file'],
  ['backup-path', ['a\nb', 'a\0b'], 'must be the path of a folder'],
  ['if-no-files-found', ['fail'], 'must be warn, error or ignore'],
  ['upload-artifact', ['0'], 'must be true or false'],
  ['artifact-name', ['a/b', '.a', '-a', 'a:b', 'a`b', 'a,b', 'a|b', 'a\nb', 'x'.repeat(201)], NAME_RULE],
  ['retention-days', ['401', '-1', 'max'], 'must be a whole number from 0 to 400'],
  ['compression-level', ['10', '-1', '6.5'], 'must be a whole number from 0 to 9'],
  ['keep-schedule-alive', ['y'], 'must be true or false'],
  ['timeout', ['9s', '361m', '7h'], 'must be from 10s to 6h'],
  ['timeout', ['5', '1d', '5 m'], TIMEOUT_RULE],
  ['dry-run', ['maybe'], 'must be true or false'],
  ['shard', ['0/2', '3/2', '2', '1/1001', '1/2/3', '-1/2'], SHARD_RULE],
];

describe('an input', () => {
  it.each(GOOD)('%s may be %j', (name, text, take, value) => {
    expect(take(inputsOf({ [name]: text }))).toEqual(value);
  });

  it.each(BAD.flatMap(([name, texts, rule]) => texts.map((text) => [name, text, rule] as const)))(
    '%s may not be %j, and the message names it, its value and the rule',
    (name, text, rule) => {
      expect(refusalOf({ [name]: text })).toBe(`Input "${name}" is ${JSON.stringify(text.trim())}: ${rule}.`);
    },
  );

  it('of every name is tried with a good and with a bad value, where any value can be bad', () => {
    const everything = ['certificates', 'paths', 'github-token', 'previous-passphrase', 'p12-password'];
    const tried = new Set([...BAD.map(([name]) => name), ...everything, 'passphrase']);
    expect([...tried].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('of the common name makes the alternative names and the artifact name where these are not given', () => {
    const { specification, artifactName } = inputsOf({ 'common-name': 'localhost' }).request;
    expect(specification.subjectAlternativeNames.map(({ value }) => value)).toEqual([
      'localhost',
      '127.0.0.1',
      '::1',
    ]);
    expect(artifactName).toBe('certkeep-localhost');
    expect(inputsOf({ 'common-name': '*.Example.com' }).request.artifactName).toBe(
      'certkeep-_wildcard.example.com',
    );
  });
});

describe('several bad inputs', () => {
  it('are reported together in one failure, in the order in which they are read', () => {
    const message = refusalOf({
      'common-name': '',
      days: '0',
      passphrase: 'short',
      timeout: 'soon',
      'dry-run': 'x',
    });
    expect(message.split('\n')).toEqual([
      'Input "common-name" is "": must have 1 to 64 characters, and has 0.',
      'Input "days" is "0": must be a whole number from 1 to 36500.',
      `Input "timeout" is "soon": ${TIMEOUT_RULE}.`,
      'Input "passphrase": must have at least 12 characters, and has 5.',
      'Input "dry-run" is "x": must be true or false.',
    ]);
  });

  it('are all reported, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray([...BAD], { minLength: 1 }), (chosen) => {
        const given = Object.fromEntries(chosen.map(([name, [text = '']]) => [name, text]));
        const lines = refusalOf(given).split('\n');
        expect(lines).toHaveLength(Object.keys(given).length);
        for (const name of Object.keys(given)) {
          expect(lines.filter((line) => line.startsWith(`Input "${name}" is `))).toHaveLength(1);
        }
      }),
    );
  });
});

describe('an input that is empty, as a workflow hands over what its trigger does not have', () => {
  const withDefaults = Object.entries(ACTION.inputs).filter(([, input]) => input.default !== undefined);

  it.each(withDefaults.filter(([name]) => name !== 'github-token'))('%s means the default', (name, input) => {
    const text = String(input.default);
    expect(inputsOf({ [name]: '' })).toEqual(inputsOf({ [name]: text }));
  });
});

describe('inputs together', () => {
  const RENEWS = 'must be less, or every run would renew.';
  it.each([
    ['30d', '30', true],
    ['31d', '30', true],
    ['720h', '30', true],
    ['719h', '30', false],
    ['29d', '30', false],
    ['24h', '1', true],
    ['23h', '1', false],
    ['99%', '1', false],
    ['0d', '1', false],
  ])(
    'are refused where renew-before %s is at or over the lifetime of %s days: %s',
    (renewBefore, days, isBad) => {
      const given = { 'renew-before': renewBefore, days };
      if (!isBad) {
        expect(inputsOf(given).request.specification.validityDays).toBe(Number(days));
        return;
      }
      expect(refusalOf(given)).toBe(
        `Input "renew-before" is at or over the lifetime of ${days} days: ${RENEWS}`,
      );
    },
  );

  it('are refused where a PKCS#12 path has no password, and the other way round', () => {
    expect(refusalOf({ 'p12-path': 'a.p12' })).toBe(
      'Input "p12-password" is empty: must be given with p12-path.',
    );
    expect(refusalOf({ 'p12-password': 'x' })).toBe(
      'Input "p12-path" is empty: must be given with p12-password.',
    );
    const { places, request } = inputsOf({ 'p12-path': 'a.p12', 'p12-password': ' x \n' });
    expect([places.pkcs12Path, request.pkcs12Password?.reveal()]).toEqual([
      resolve(WORKSPACE, 'a.p12'),
      ' x ',
    ]);
  });

  it.each([
    [{ 'key-path': 'certificate.pem' }],
    [{ 'key-path': './tls/../certificate.pem' }],
    [{ 'cert-path': resolve(WORKSPACE, 'private_key.pem') }],
    [{ 'p12-path': 'private_key.pem', 'p12-password': 'x' }],
  ])('are refused where they name one file twice: %j', (given) => {
    const message = refusalOf(given);
    expect(message).toMatch(
      /^Inputs "cert-path", "key-path" and "p12-path" name one file twice \(.*\): must be different files\.$/,
    );
    expect(message).toContain(WORKSPACE);
  });

  it('are refused where the previous passphrase is there and the passphrase is not', () => {
    expect(refusalOf({ 'previous-passphrase': 'x' })).toBe(
      'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?',
    );
    const { request } = inputsOf({ 'previous-passphrase': 'short', passphrase: PASSPHRASE });
    expect(request.previousPassphrase?.reveal()).toBe('short');
  });

  it('are refused where there is a shard and no list', () => {
    expect(refusalOf({ shard: '2/8' })).toBe(
      'Input "certificates" is empty: must be given with shard. Is the list there?',
    );
  });

  it('are refused for all that is wrong with them at once', () => {
    const lines = refusalOf({
      days: '1',
      'renew-before': '1d',
      'p12-path': 'certificate.pem',
      'previous-passphrase': 'x',
    }).split('\n');
    expect(lines.map((line) => /^Inputs? "([a-z0-9-]+)"/.exec(line)?.[1])).toEqual([
      'renew-before',
      'cert-path',
      'passphrase',
      'p12-password',
    ]);
  });

  it('are not looked at where one of them is bad', () => {
    expect(refusalOf({ days: '0', 'p12-path': 'a.p12' })).toBe(
      'Input "days" is "0": must be a whole number from 1 to 36500.',
    );
  });
});

describe('a passphrase', () => {
  it.each([
    ['x', 'must have at least 12 characters, and has 1'],
    ['x'.repeat(11), 'must have at least 12 characters, and has 11'],
    ['🔑'.repeat(6), 'must have at least 12 characters, and has 6'],
    [' \n', 'must have at least 12 characters, and has 1'],
    ['one line and\nanother line', 'must be one line'],
    ['one line and\rmore', 'must be one line'],
    ['a zero byte in \0 it', 'must be one line'],
  ])('%# that is too weak or not one line is refused without being shown', (text, rule) => {
    expect(refusalOf({ passphrase: text })).toBe(`Input "passphrase": ${rule}.`);
  });

  it('of nothing but spaces is refused, however long it is', () => {
    expect(refusalOf({ passphrase: ' '.repeat(20) })).toContain(
      'Input "passphrase": must have at least 12 characters',
    );
  });

  it.each(['passphrase', 'previous-passphrase', 'p12-password'])(
    'or password given as %s never shows in a refusal, nor in the inputs that were read',
    (name) => {
      const secret = fc
        .string({ unit: fc.constantFrom('§', 'Ж', '\n', ' '), minLength: 4, maxLength: 24 })
        .filter((text) => text.trim().length >= 3);
      fc.assert(
        fc.property(secret, fc.boolean(), (text, isOtherBad) => {
          const given = { passphrase: PASSPHRASE, 'p12-path': 'a.p12', 'p12-password': 'x', [name]: text };
          let shown: unknown;
          try {
            shown = inputsOf({ ...given, days: isOtherBad ? '0' : '1' });
          } catch (error) {
            shown = error;
            expect((error as Error).stack).not.toMatch(/[§Ж]/);
          }
          expect(inspect(shown, { depth: null, showHidden: true })).not.toMatch(/[§Ж]/);
          expect(JSON.stringify(shown)).not.toMatch(/[§Ж]/);
        }),
      );
    },
  );
});

function subjectOf({ request }: KeepInputs): unknown {
  return request.specification.subject;
}

function keyTypeOf({ request }: KeepInputs): unknown {
  return request.specification.keyType;
}

function renewBeforeOf({ request }: KeepInputs): unknown {
  return request.policy.renewBefore;
}

function fingerprintOf({ request }: KeepInputs): unknown {
  return request.policy.expectedFingerprint;
}
