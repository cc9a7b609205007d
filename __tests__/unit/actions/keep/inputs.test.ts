import { resolve } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE_INPUTS } from '../../../../src/actions/certificates/certificate-inputs.ts';
import { SINGLE_PATHS } from '../../../../src/actions/certificates/certificate-paths.ts';
import { RUN_INPUTS } from '../../../../src/actions/certificates/run-inputs.ts';
import type { CertificateEntry, KeepInputs } from '../../../../src/actions/keep/inputs.ts';
import { quoteInput } from '../../../../src/domain/words/quoted-input.ts';
import { DAY_MS, HOUR_MS, KEY_TYPES } from '../../../../src/domain/certificate/certificate.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { FINGERPRINT } from '../../domain/fixtures.ts';
import { ACTION, inputsOf, WORKSPACE } from './keep-fixtures.ts';

const SHARD_RULE =
  'must be a part and the number of parts, such as 2/8, from 1/1 to 1000/1000; parts count from 1';
const LONG_NAME = 'give a short name, and the long one among subject-alternative-names';
const PASSPHRASE = 'correct horse';
const WEAK = 'must have at least 12 characters that are not all blank';

async function refusalOf(given: Readonly<Record<string, string>>): Promise<string> {
  const failure = await failureOf(inputsOf(given));
  expect(failure.code).toBe('invalid-input');
  return failure.message;
}

/** The one certificate of the inputs. */
function only({ certificates }: KeepInputs): CertificateEntry {
  const [entry] = certificates;
  if (entry === undefined) return expect.fail('there is no certificate');
  return entry;
}

describe('the inputs of the root action', () => {
  it('are those of action.yml, all of them and no others', () => {
    const read = Object.keys({ ...CERTIFICATE_INPUTS, ...SINGLE_PATHS, ...RUN_INPUTS });
    expect(read.sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('have the defaults of action.yml if the common name alone is given', async () => {
    const { run, ...inputs } = await inputsOf();
    expect(inputs).toEqual({
      certificates: [
        {
          name: 'app.example',
          request: {
            specification: {
              subject: { commonName: 'app.example' },
              subjectAlternativeNames: [{ type: 'DNS', value: 'app.example' }],
              namesWereGiven: false,
              validityDays: 365,
              keyType: 'rsa-2048',
              usages: ['server-auth'],
            },
            policy: {
              renewBefore: { kind: 'share', percent: 33 },
              forceRenewal: false,
              onRestoreError: 'fail',
            },
            reuseKey: false,
            pkcs12: { alias: null, encryption: 'modern' },
          },
          paths: {
            certificatePath: resolve(WORKSPACE, 'certificate.pem'),
            privateKeyPath: resolve(WORKSPACE, 'private_key.pem'),
            pkcs12Path: null,
          },
        },
      ],
      badEntries: [],
      list: null,
      shard: null,
      artifactName: 'certkeep-app.example',
    });
    expect(run).toMatchObject({
      paths: '',
      'if-no-files-found': 'warn',
      'dry-run': false,
      passphrase: null,
      'previous-passphrase': null,
      'p12-password': null,
      'backup-path': null,
      'upload-artifact': true,
      'retention-days': null,
      'compression-level': 6,
      'github-token': '${{ github.token }}',
      'keep-schedule-alive': false,
      timeout: 300_000,
    });
  });
});

/** An input, a text for it, where its value shows, and the value. */
const GOOD: readonly (readonly [string, string, (inputs: KeepInputs) => unknown, unknown])[] = [
  ['common-name', ' My CA ', subjectOf, { commonName: 'My CA' }],
  ['common-name', 'x'.repeat(64), subjectOf, { commonName: 'x'.repeat(64) }],
  ['common-name', '🔑'.repeat(16), subjectOf, { commonName: '🔑'.repeat(16) }],
  ['subject-organization', 'Org, Inc.', subjectOf, { commonName: 'app.example', organization: 'Org, Inc.' }],
  ['subject-organizational-unit', 'R&D', subjectOf, { commonName: 'app.example', organizationalUnit: 'R&D' }],
  ['subject-country', 'de', subjectOf, { commonName: 'app.example', country: 'DE' }],
  ['subject-country', 'Unknown', subjectOf, { commonName: 'app.example', country: 'Unknown' }],
  ['subject-state', 'x'.repeat(128), subjectOf, { commonName: 'app.example', state: 'x'.repeat(128) }],
  ['subject-locality', 'Köln', subjectOf, { commonName: 'app.example', locality: 'Köln' }],
  [
    'subject-alternative-names',
    'a.example\nIP:::1',
    (inputs) => [specOf(inputs).subjectAlternativeNames, specOf(inputs).namesWereGiven],
    [
      [
        { type: 'DNS', value: 'a.example' },
        { type: 'IP', value: '::1' },
      ],
      true,
    ],
  ],
  ['days', '1', (inputs) => specOf(inputs).validityDays, 1],
  ['days', '36500', (inputs) => specOf(inputs).validityDays, 36_500],
  ...KEY_TYPES.map((keyType) => ['key-type', keyType, keyTypeOf, keyType] as const),
  [
    'usages',
    'client-auth, server-auth\ncode-signing email-protection',
    (inputs) => specOf(inputs).usages,
    ['client-auth', 'server-auth', 'code-signing', 'email-protection'],
  ],
  ['renew-before', '30d', renewBeforeOf, { kind: 'time', ms: 30 * DAY_MS }],
  ['renew-before', '12h', renewBeforeOf, { kind: 'time', ms: 12 * HOUR_MS }],
  ['renew-before', '99%', renewBeforeOf, { kind: 'share', percent: 99 }],
  ['renew-before', 'never', renewBeforeOf, { kind: 'never' }],
  ['force-renewal', 'true', (inputs) => only(inputs).request.policy.forceRenewal, true],
  ['reuse-key', 'TRUE', (inputs) => only(inputs).request.reuseKey, true],
  ['on-restore-error', 'issue', (inputs) => only(inputs).request.policy.onRestoreError, 'issue'],
  ['expected-fingerprint', FINGERPRINT, fingerprintOf, FINGERPRINT],
  ['expected-fingerprint', FINGERPRINT.replaceAll(':', '').toLowerCase(), fingerprintOf, FINGERPRINT],
  ['expected-fingerprint', `SHA256:${FINGERPRINT}`, fingerprintOf, FINGERPRINT],
  ['expected-fingerprint', `sha-256=${FINGERPRINT.replaceAll(':', ' ')}`, fingerprintOf, FINGERPRINT],
  ['cert-path', 'tls/a.crt', (inputs) => only(inputs).paths.certificatePath, resolve(WORKSPACE, 'tls/a.crt')],
  ['cert-path', '/etc/tls/a.crt', (inputs) => only(inputs).paths.certificatePath, resolve('/etc/tls/a.crt')],
  ['key-path', '../a.key', (inputs) => only(inputs).paths.privateKeyPath, resolve(WORKSPACE, '../a.key')],
  ['paths', 'a/**\n!a/b', ({ run }) => run.paths, 'a/**\n!a/b'],
  ['if-no-files-found', 'ignore', ({ run }) => run['if-no-files-found'], 'ignore'],
  ['if-no-files-found', 'error', ({ run }) => run['if-no-files-found'], 'error'],
  ['backup-path', '/backups', ({ run }) => run['backup-path'], resolve('/backups')],
  ['backup-path', './backups/', ({ run }) => run['backup-path'], resolve(WORKSPACE, 'backups')],
  ['upload-artifact', 'false', ({ run }) => run['upload-artifact'], false],
  ['artifact-name', 'TLS (prod) _1.2@+x', ({ artifactName }) => artifactName, 'TLS (prod) _1.2@+x'],
  ['release-tag', 'certkeep-v1.2_x', ({ run }) => run['release-tag'], 'certkeep-v1.2_x'],
  ['artifact-name', 'x'.repeat(200), ({ artifactName }) => artifactName, 'x'.repeat(200)],
  ['retention-days', '400', ({ run }) => run['retention-days'], 400],
  ['retention-days', '1', ({ run }) => run['retention-days'], 1],
  ['retention-days', '0', ({ run }) => run['retention-days'], null],
  ['compression-level', '0', ({ run }) => run['compression-level'], 0],
  ['compression-level', '9', ({ run }) => run['compression-level'], 9],
  ['github-token', '', ({ run }) => run['github-token'], null],
  ['keep-schedule-alive', 'true', ({ run }) => run['keep-schedule-alive'], true],
  ['timeout', '10s', ({ run }) => run.timeout, 10_000],
  ['timeout', '6h', ({ run }) => run.timeout, 6 * HOUR_MS],
  ['dry-run', 'true', ({ run }) => run['dry-run'], true],
  ['passphrase', 'x'.repeat(12), ({ run }) => run.passphrase?.reveal(), 'x'.repeat(12)],
  ['passphrase', '🔑'.repeat(12), ({ run }) => run.passphrase?.reveal(), '🔑'.repeat(12)],
  ['passphrase', ` ${PASSPHRASE} `, ({ run }) => run.passphrase?.reveal(), ` ${PASSPHRASE} `],
  ['passphrase', `${PASSPHRASE}\r\n`, ({ run }) => run.passphrase?.reveal(), PASSPHRASE],
  ['passphrase', '', ({ run }) => run.passphrase, null],
  ['passphrase', '\n', ({ run }) => run.passphrase, null],
];

const KEY_TYPE_RULE = 'must be rsa-2048, rsa-3072, rsa-4096, ecdsa-p256, ecdsa-p384 or ed25519';
const USAGE_RULE = 'must be server-auth, client-auth, code-signing or email-protection';
const RENEW_RULE =
  'must be days such as 30d, hours such as 12h, a share of the lifetime such as 33%, or never';
const FINGERPRINT_RULE = 'must be a SHA-256 fingerprint, 64 hexadecimal digits';
const NAME_RULE = 'must be letters, digits, spaces or ._@+()-, the first a letter, a digit or _';
const NAME_BYTES_RULE = 'must have at most 200 bytes of UTF-8, and has';
const COUNTRY_RULE = 'must be the two letters of ISO 3166, such as DE, or Unknown';
const TIMEOUT_RULE = 'must be a whole number with its unit, such as 30s or 5m or 12h';

/** An input, texts for it that are refused, and what the message says is allowed. */
const TAG_RULE = 'must be a tag of 1 to 100 letters (A to Z), digits or ._-, the first a letter or a digit';

const BAD: readonly (readonly [string, readonly string[], string])[] = [
  ['common-name', ['x'.repeat(65), 'ü'.repeat(65)], `must have 1 to 64 characters, and has 65: ${LONG_NAME}`],
  ['common-name', ['a\nb', 'a\0', 'a\u001b[2Jb'], 'must not have control characters'],
  ['subject-organization', ['x'.repeat(65)], 'must have 1 to 64 characters, and has 65'],
  ['subject-organizational-unit', ['x'.repeat(65)], 'must have 1 to 64 characters, and has 65'],
  ['subject-country', ['D', 'DEU', 'D1', 'Ä1', '49', 'unknown'], COUNTRY_RULE],
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
  ['p12-alias', ['x'.repeat(129)], 'must have 1 to 128 characters, and has 129'],
  ['p12-alias', ['a\tb'], 'must not have control characters'],
  ['p12-alias', ['key 🔑'], 'must not have characters beyond U+FFFF'],
  ['p12-encryption', ['legacy', 'Modern'], 'must be modern or compatible'],
  ['backup-path', ['a\nb', 'a\0b'], 'must be the path of a folder'],
  ['if-no-files-found', ['fail'], 'must be warn, error or ignore'],
  ['upload-artifact', ['0'], 'must be true or false'],
  ['release-tag', ['-a', '.a', 'a/b', 'a b', 'a..b', 'a.', 'a.lock', 'ä', 'x'.repeat(101)], TAG_RULE],
  ['artifact-name', ['a/b', '.a', '-a', 'a:b', 'a`b', 'a,b', 'a|b', 'a\nb'], NAME_RULE],
  ['artifact-name', ['x'.repeat(201)], `${NAME_BYTES_RULE} 201`],
  ['artifact-name', ['é'.repeat(120)], `${NAME_BYTES_RULE} 240`],
  ['retention-days', ['401', '-1', 'max'], "must be 0 (the repository's own) or 1 to 400"],
  ['compression-level', ['10', '-1', '6.5'], 'must be a whole number from 0 to 9'],
  ['keep-schedule-alive', ['y'], 'must be true or false'],
  ['timeout', ['9s', '361m', '7h'], 'must be from 10s to 6h'],
  ['timeout', ['5', '1d', '5 m'], TIMEOUT_RULE],
  ['dry-run', ['maybe'], 'must be true or false'],
  ['shard', ['0/2', '3/2', '2', '1/1001', '1/2/3', '-1/2'], SHARD_RULE],
];

describe('an input', () => {
  it.each(GOOD)('%s may be %j', async (name, text, take, value) => {
    const names = { 'subject-alternative-names': 'app.example' };
    expect(take(await inputsOf({ ...names, [name]: text }))).toEqual(value);
  });

  it.each(BAD.flatMap(([name, texts, rule]) => texts.map((text) => [name, text, rule] as const)))(
    '%s may not be %j, and the message names it, its value and the rule',
    async (name, text, rule) => {
      expect(await refusalOf({ [name]: text })).toBe(
        `Input "${name}" is ${quoteInput(text.trim())}: ${rule}.`,
      );
    },
  );

  it('of every name is tried with a bad value, if any value can be bad', () => {
    const everything = ['certificates', 'paths', 'github-token', 'previous-passphrase', 'p12-password'];
    const tried = new Set([...BAD.map(([name]) => name), ...everything, 'passphrase']);
    expect([...tried].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('for the name of artifacts is narrower beside release-tag', async () => {
    const names = { 'release-tag': 'certkeep', 'artifact-name': 'our.certificate_2-x' };
    expect((await inputsOf(names)).artifactName).toBe('our.certificate_2-x');
    for (const name of ['our certificate', 'a@b', 'a+b', 'a(b)', 'ä']) {
      expect(await refusalOf({ ...names, 'artifact-name': name })).toBe(
        `Input "artifact-name" is "${name}": beside release-tag it must have nothing but letters (A to Z), digits and ._-.`,
      );
    }
    const list = { certificates: '[a.example]', 'release-tag': 'x', 'artifact-name': 'a b' };
    expect(await refusalOf(list)).toContain('beside release-tag');
  });

  it('of the common name makes the alternative names and the artifact name if these are not given', async () => {
    const inputs = await inputsOf({ 'common-name': 'localhost' });
    expect(specOf(inputs).subjectAlternativeNames.map(({ value }) => value)).toEqual([
      'localhost',
      '127.0.0.1',
      '::1',
    ]);
    expect(inputs.artifactName).toBe('certkeep-localhost');
    expect((await inputsOf({ 'common-name': '*.Example.com' })).artifactName).toBe(
      'certkeep-_wildcard.example.com',
    );
  });

  it.each(['', ' '])('of the common name is required: %j', async (text) => {
    expect(await refusalOf({ 'common-name': text })).toBe(
      'Input "common-name" is required: give the name that the certificate is for.',
    );
  });

  it('of the common name is refused if no file could have its name', async () => {
    expect(await refusalOf({ 'common-name': 'ü '.repeat(32) })).toMatch(
      /^Input "common-name" is a text of 63 characters: has 285 characters in the form of file names/,
    );
    expect(await refusalOf({ 'common-name': '証'.repeat(26) })).toContain('has 234 characters');
  });

  it('of the common name is refused over 64 characters, with the way to keep a long host', async () => {
    const host = `${'a'.repeat(60)}.example`;
    expect(await refusalOf({ 'common-name': host })).toBe(
      `Input "common-name" is a text of 68 characters: must have 1 to 64 characters, and has 68: ${LONG_NAME}.`,
    );
    await inputsOf({ 'common-name': 'long host', 'subject-alternative-names': host });
  });
});

describe('a common name that no client matches', () => {
  it.each([
    ['localhost:8443', 'Write localhost, or give'],
    ['https://shop.example', 'Write shop.example, or give'],
    ['[2001:db8::1]', 'Write 2001:db8::1, or give'],
    ['fe80::1%eth0', 'Write fe80::1, or give'],
    ['192.168.001.010', 'Write 192.168.1.10, or give'],
    ['127.1', 'Write 127.0.0.1, or give'],
    ['a..b.example', 'Write a.b.example, or give'],
    ['-bad.example', 'Write bad.example, or give'],
    ['My Test Cert', 'For a server, give'],
    ['Müller', 'For a server, give'],
  ])('is refused for a server: %s', async (commonName, write) => {
    expect(await refusalOf({ 'common-name': commonName })).toBe(
      `Input "common-name" is "${commonName}", which is neither a host name nor an address${commonName.includes(' ') ? ' (it has a space in it)' : ''}, so the certificate would have no name that a TLS client accepts. ${write} subject-alternative-names. To sign code, set usages: code-signing.`,
    );
  });

  it('is not told, nor a part of it, if it is long or in a list: it may be a secret in the wrong place', async () => {
    const secret = 'Zq7pLw0xKd93mVbTYh2Jc8Rn5Ws1Fg4Zq7pLw0/';
    expect(await refusalOf({ 'common-name': secret })).toContain(
      'is a text of 39 characters, which is neither',
    );
    expect(await refusalOf({ 'common-name': secret })).not.toMatch(/Zq7pLw0/i);
    const { badEntries } = await inputsOf({
      'common-name': '',
      certificates: JSON.stringify([secret, 'My Cert', '1.0']),
    });
    const messages = badEntries.map(({ failure }) => failure.message).join('\n');
    expect(messages).toMatch(/^Entry 1: Input "common-name" is a text of 39 characters/);
    expect(messages).not.toMatch(/zq7pLw0|My|1\.0/i);
  });

  it('is taken with alternative names, and for clients or signatures', async () => {
    const name = { 'common-name': 'My Test Cert' };
    await inputsOf({ ...name, 'subject-alternative-names': 'a.example' });
    await inputsOf({ ...name, usages: 'code-signing, client-auth' });
    expect(await refusalOf({ ...name, usages: 'code-signing, server-auth' })).toContain('My Test Cert');
  });
});

describe('several bad inputs', () => {
  it('are reported together in one failure', async () => {
    const message = await refusalOf({
      'common-name': '',
      days: '0',
      passphrase: 'short',
      timeout: 'soon',
      'dry-run': 'x',
      'p12-path': 'a.p12',
    });
    expect(message.split('\n').sort()).toEqual(
      [
        'Input "common-name" is required: give the name that the certificate is for.',
        'Input "days" is "0": must be a whole number from 1 to 36500.',
        `Input "timeout" is "soon": ${TIMEOUT_RULE}.`,
        'Input "passphrase": must have at least 12 characters that are not all blank.',
        'Input "dry-run" is "x": must be true or false.',
        'Input "p12-password" is empty, and p12-path is given: give both. Check that the secret exists.',
      ].sort(),
    );
  });

  it('are all reported, whichever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...BAD], { minLength: 1 }), async (chosen) => {
        const given = Object.fromEntries(chosen.map(([name, [text = '']]) => [name, text]));
        const lines = (await refusalOf(given)).split('\n');
        for (const name of Object.keys(given)) {
          expect(lines.filter((line) => line.startsWith(`Input "${name}" is `))).toHaveLength(1);
        }
      }),
    );
  });
});

describe('an input that is empty, as a workflow hands over what its trigger does not have', () => {
  const withDefaults = Object.entries(ACTION.inputs).filter(([, input]) => input.default !== undefined);

  it.each(withDefaults.filter(([name]) => name !== 'github-token'))(
    '%s means the default',
    async (name, input) => {
      const text = String(input.default);
      const [empty, given] = [await inputsOf({ [name]: '' }), await inputsOf({ [name]: text })];
      expect(inspect(empty, { depth: null })).toBe(inspect(given, { depth: null }));
    },
  );
});

describe('inputs together', () => {
  it.each([
    ['30d', '30', true],
    ['31d', '30', true],
    ['720h', '30', true],
    ['719h', '30', true],
    ['718h', '30', false],
    ['29d', '30', false],
    ['24h', '1', true],
    ['23h', '1', true],
    ['22h', '1', false],
    ['47h', '2', true],
    ['99%', '1', true],
    ['96%', '1', true],
    ['95%', '1', false],
    ['99%', '5', false],
    ['0d', '1', false],
  ])(
    'are refused if renew-before %s makes a certificate of %s days due when it is issued: %s',
    async (renewBefore, days, isBad) => {
      const given = { 'renew-before': renewBefore, days };
      if (!isBad) {
        expect(specOf(await inputsOf(given)).validityDays).toBe(Number(days));
        return;
      }
      const left = Number(days) * 24 - 1;
      const lifetime = days === '1' ? '1 day' : `${days} days`;
      expect(await refusalOf(given)).toBe(
        `Input "renew-before" is at or over the ${left} hours that are left of a certificate of ${lifetime} when it is issued, so every run would renew: give less.`,
      );
    },
  );

  it('are refused if a certificate that is kept for ever may be issued again beside an unreadable one', async () => {
    const given = { 'renew-before': 'never', 'on-restore-error': 'issue' };
    for (const force of ['true', 'false'])
      expect(await refusalOf({ ...given, 'force-renewal': force })).toBe(
        'Input "on-restore-error" is issue, and renew-before is never: nothing but force-renewal: true replaces a certificate that is kept for ever. Leave on-restore-error out.',
      );
  });

  it('are refused if a PKCS#12 path has no password, and the other way round', async () => {
    expect(await refusalOf({ 'p12-path': 'a.p12' })).toBe(
      'Input "p12-password" is empty, and p12-path is given: give both. Check that the secret exists.',
    );
    expect(await refusalOf({ 'p12-password': 'x' })).toBe(
      'Input "p12-path" is empty, and p12-password is given: give both.',
    );
    for (const text of ['a\nb', 'a\0b', 'x'.repeat(1001)])
      expect(await refusalOf({ 'p12-path': 'a.p12', 'p12-password': text })).toContain(
        'Input "p12-password": must',
      );
    const inputs = await inputsOf({ 'p12-path': 'a.p12', 'p12-password': ' x \n' });
    expect(only(inputs).paths.pkcs12Path).toBe(resolve(WORKSPACE, 'a.p12'));
    expect(inputs.run['p12-password']?.reveal()).toBe(' x ');
  });

  it.each([
    [{ 'key-path': 'certificate.pem' }],
    [{ 'key-path': './tls/../certificate.pem' }],
    [{ 'cert-path': resolve(WORKSPACE, 'private_key.pem') }],
    [{ 'p12-path': 'private_key.pem', 'p12-password': 'x' }],
  ])('are refused if they name one file twice: %j', async (given) => {
    expect(await refusalOf(given)).toBe(
      'Inputs "cert-path", "key-path" and "p12-path" name the same file twice: use different files.',
    );
  });

  it.each([
    { 'cert-path': 'one', 'key-path': 'one/two.pem' },
    { 'cert-path': 'a/b/c.pem', 'key-path': 'a' },
    { 'key-path': 'tls', 'p12-path': 'tls/a.p12', 'p12-password': 'x' },
  ])('are refused if a file is a folder of another one: %j', async (given) => {
    expect(await refusalOf(given)).toMatch(/^One of the inputs "cert-path".* lies below another: /);
  });

  it.each([
    { 'backup-path': 'certificate.pem' },
    { 'backup-path': 'private_key.pem/backups' },
    { certificates: '[a, b]', 'common-name': '', 'cert-path': '{name}', 'backup-path': 'name' },
  ])('are refused if backup-path is a file, or below one: %j', async (given) => {
    const isList = 'certificates' in given;
    const refusal = isList ? (await inputsOf(given)).badEntries[0]?.failure.message : await refusalOf(given);
    expect(refusal).toContain('Input "backup-path" is one of the certificate\'s files');
  });

  it('take files below backup-path, and a folder beside a file', async () => {
    const given = { 'cert-path': 'backups/certificate.pem', 'key-path': 'key', 'backup-path': 'backups' };
    expect(only(await inputsOf(given)).paths.privateKeyPath).toBe(resolve(WORKSPACE, 'key'));
    expect((await inputsOf({ 'cert-path': 'a', 'key-path': 'b/a/c' })).certificates).toHaveLength(1);
  });

  it('take an alias and a form for a PKCS#12 file, as they are written', async () => {
    const file = { 'p12-path': 'a.p12', 'p12-password': 'changeit' };
    const given = { ...file, 'p12-alias': 'Schlüssel von My App', 'p12-encryption': 'compatible' };
    expect(only(await inputsOf(given)).request.pkcs12).toEqual({
      alias: 'Schlüssel von My App',
      encryption: 'compatible',
    });
    expect(only(await inputsOf(file)).request.pkcs12).toEqual({ alias: null, encryption: 'modern' });
  });

  it('are refused if something is said of a PKCS#12 file that has no path', async () => {
    expect(await refusalOf({ 'p12-alias': 'x' })).toBe(
      'Input "p12-path" is empty, and p12-alias is given: give both.',
    );
    expect(await refusalOf({ 'p12-password': 'x', 'p12-encryption': 'compatible' })).toBe(
      'Input "p12-path" is empty, and p12-password and p12-encryption are given: give all.',
    );
  });

  it('are refused if the previous passphrase is there and the passphrase is not', async () => {
    expect(await refusalOf({ 'previous-passphrase': 'x' })).toBe(
      'Input "passphrase" is empty, and previous-passphrase is given: give both. Does the secret exist?',
    );
    const { run } = await inputsOf({ 'previous-passphrase': 'short', passphrase: PASSPHRASE });
    expect(run['previous-passphrase']?.reveal()).toBe('short');
  });

  it('are refused if there is a shard and no list', async () => {
    expect(await refusalOf({ shard: '2/8' })).toBe(
      'Input "certificates" is empty, and shard is given: give both. Does the list exist?',
    );
  });

  it('are refused for all that is wrong with them at once', async () => {
    const lines = (
      await refusalOf({
        days: '1',
        'renew-before': '1d',
        'p12-path': 'certificate.pem',
        'previous-passphrase': 'x',
      })
    ).split('\n');
    expect(lines.map((line) => /^Inputs? "([a-z0-9-]+)"/.exec(line)?.[1]).sort()).toEqual([
      'cert-path',
      'p12-password',
      'passphrase',
      'renew-before',
    ]);
  });
});

describe('a passphrase', () => {
  it.each([
    ['x', WEAK],
    ['x'.repeat(11), WEAK],
    ['🔑'.repeat(11), WEAK],
    [' \n', WEAK],
    ['x'.repeat(1001), 'must have at most 1000 bytes of UTF-8'],
    ['ü'.repeat(501), 'must have at most 1000 bytes of UTF-8'],
    ['one line and\nanother line', 'must be one line without NUL'],
    ['one line and\rmore', 'must be one line without NUL'],
    ['a zero byte in \0 it', 'must be one line without NUL'],
  ])('%# that is too weak, too long or not one line is refused without being shown', async (text, rule) => {
    expect(await refusalOf({ passphrase: text })).toBe(`Input "passphrase": ${rule}.`);
  });

  it('of nothing but spaces is refused, however long it is', async () => {
    expect(await refusalOf({ passphrase: ' '.repeat(20) })).toContain(WEAK);
  });

  it.each(['passphrase', 'previous-passphrase', 'p12-password'])(
    'or password given as %s never shows in a refusal, nor in the inputs that were read',
    async (name) => {
      const secret = fc
        .string({ unit: fc.constantFrom('§', 'Ж', '\n', ' '), minLength: 4, maxLength: 24 })
        .filter((text) => text.trim().length >= 3);
      await fc.assert(
        fc.asyncProperty(secret, fc.boolean(), async (text, isOtherBad) => {
          const given = { passphrase: PASSPHRASE, 'p12-path': 'a.p12', 'p12-password': 'x', [name]: text };
          let shown: unknown;
          try {
            shown = await inputsOf({ ...given, days: isOtherBad ? '0' : '1' });
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

function specOf(inputs: KeepInputs): CertificateEntry['request']['specification'] {
  return only(inputs).request.specification;
}

function subjectOf(inputs: KeepInputs): unknown {
  return specOf(inputs).subject;
}

function keyTypeOf(inputs: KeepInputs): unknown {
  return specOf(inputs).keyType;
}

function renewBeforeOf(inputs: KeepInputs): unknown {
  return only(inputs).request.policy.renewBefore;
}

function fingerprintOf(inputs: KeepInputs): unknown {
  return only(inputs).request.policy.expectedFingerprint;
}
