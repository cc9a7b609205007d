import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import { decide, formatReason, type Decision, type RenewalPolicy } from '../../../src/domain/decision.ts';
import { Failure } from '../../../src/domain/failure.ts';
import type { Held } from '../../../src/domain/held.ts';
import { renewalTime } from '../../../src/domain/renewal.ts';
import type { CertificateSpecification } from '../../../src/domain/specification.ts';
import {
  FINGERPRINT,
  heldPairOf,
  NOT_AFTER,
  NOT_BEFORE,
  NOW,
  OTHER_FINGERPRINT,
  plus,
  policyOf,
  specificationOf,
} from './fixtures.ts';

const OBSTACLE = { problem: 'The problem.', advice: 'The advice.' };
const PAIR = heldPairOf();
const OTHER_NAME = heldPairOf({ subject: { commonName: 'other.example' }, subjectLine: 'CN=other.example' });
const OTHER_ISSUER = heldPairOf({ isSelfSigned: false, issuerLine: 'CN=Example CA' });

const HELD = {
  absent: { state: 'absent' },
  unreadable: { state: 'unreadable', ...OBSTACLE },
  locked: { state: 'locked', ...OBSTACLE },
  'key-mismatch': { state: 'invalid', because: 'key-mismatch', ...OBSTACLE },
  incomplete: { state: 'invalid', because: 'incomplete', ...OBSTACLE },
  'damaged-backups': { state: 'invalid', because: 'damaged-backups', ...OBSTACLE },
  'other-issuer': { state: 'foreign', because: 'other-issuer', pair: OTHER_ISSUER },
  'other-name': { state: 'foreign', because: 'other-name', pair: OTHER_NAME },
  valid: { state: 'valid', pair: PAIR },
} as const satisfies Record<string, Held>;

const FORCE = ['no', 'yes'] as const;
const ON_ERROR = ['fail', 'issue'] as const;
/** No fingerprint is expected, the one of the held certificate, or that of another one. */
const EXPECTED = ['none', 'same', 'other'] as const;

interface Case {
  readonly held: keyof typeof HELD;
  readonly force: (typeof FORCE)[number];
  readonly onError: (typeof ON_ERROR)[number];
  readonly expected: (typeof EXPECTED)[number];
}

/** Held state, force-renewal, on-restore-error, expected-fingerprint, and the outcome. `*` stands for any. */
const TABLE = `
  absent           no   fail   none        issue absent
  absent           no   fail   same|other  refuse unexpected-certificate
  absent           no   issue  *           issue absent
  absent           yes  *      *           issue absent
  unreadable       *    fail   *           refuse unreadable
  unreadable       *    issue  *           issue unreadable
  locked           *    fail   *           refuse locked
  locked           *    issue  *           issue unreadable
  key-mismatch     no   fail   *           refuse invalid
  key-mismatch     no   issue  *           issue key-mismatch
  key-mismatch     yes  *      *           issue key-mismatch
  incomplete       no   fail   *           refuse invalid
  incomplete       no   issue  *           issue unreadable
  incomplete       yes  *      *           issue forced
  damaged-backups  *    fail   *           refuse invalid
  damaged-backups  *    issue  *           issue unreadable
  other-issuer     *    *      *           refuse foreign
  other-name       no   *      *           refuse foreign
  other-name       yes  *      *           renew forced
  valid            no   *      none|same   reuse still-valid
  valid            yes  *      none|same   renew forced
  valid            *    *      other       refuse unexpected-certificate
`
  .trim()
  .split('\n')
  .map((line) => {
    const [held, force, onError, expected, kind, reason] = line.trim().split(/\s+/);
    return { cells: [held, force, onError, expected], outcome: `${kind ?? ''} ${reason ?? ''}` };
  });

const CASES: Case[] = (Object.keys(HELD) as (keyof typeof HELD)[]).flatMap((held) =>
  FORCE.flatMap((force) =>
    ON_ERROR.flatMap((onError) => EXPECTED.map((expected) => ({ held, force, onError, expected }))),
  ),
);

function rowsFor({ held, force, onError, expected }: Case): typeof TABLE {
  const values = [held, force, onError, expected];
  return TABLE.filter(({ cells }) =>
    cells.every((cell, column) => cell === '*' || (cell ?? '').split('|').includes(values[column] ?? '')),
  );
}

function policyFor({ force, onError, expected }: Case): RenewalPolicy {
  const fingerprints = { none: undefined, same: FINGERPRINT, other: OTHER_FINGERPRINT };
  const expectedFingerprint = fingerprints[expected];
  return policyOf({
    forceRenewal: force === 'yes',
    onRestoreError: onError,
    ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
  });
}

function outcomeOf(decision: Decision): string {
  return decision.kind === 'refuse'
    ? `refuse ${decision.failure.code}`
    : `${decision.kind} ${decision.reason}`;
}

function decideOnValid(
  now: Date,
  policy: Partial<RenewalPolicy> = {},
  specification: Partial<CertificateSpecification> = {},
): string {
  return outcomeOf(decide(HELD.valid, specificationOf(specification), policyOf(policy), now));
}

function failureOf(decision: Decision): Failure {
  if (decision.kind !== 'refuse') throw new Error(`it decided to ${decision.kind}`);
  return decision.failure;
}

describe('the decision on what is held', () => {
  it('has one row of the table for every state and every policy', () => {
    expect(CASES).toHaveLength(9 * 2 * 2 * 3);
    for (const each of CASES) expect(rowsFor(each), JSON.stringify(each)).toHaveLength(1);
  });

  it.each(CASES)(
    'on $held with force-renewal $force, on-restore-error $onError, expected-fingerprint $expected is the one of the table',
    (each) => {
      const decision = decide(HELD[each.held], specificationOf(), policyFor(each), NOW);
      expect(outcomeOf(decision)).toBe(rowsFor(each)[0]?.outcome);
    },
  );

  it('carries the held pair where it is reused or renewed', () => {
    expect(decide(HELD.valid, specificationOf(), policyOf(), NOW)).toEqual({
      kind: 'reuse',
      reason: 'still-valid',
      held: PAIR,
    });
    const forced = policyOf({ forceRenewal: true });
    const renew = { kind: 'renew', reason: 'forced', changedFields: [] };
    expect(decide(HELD.valid, specificationOf(), forced, NOW)).toEqual({ ...renew, held: PAIR });
    expect(decide(HELD['other-name'], specificationOf(), forced, NOW)).toEqual({
      ...renew,
      held: OTHER_NAME,
    });
  });
});

describe('the decision on a valid certificate', () => {
  const renewal = renewalTime(PAIR.certificate, policyOf().renewBefore);
  it.each([
    ['one ms before notBefore', plus(NOT_BEFORE, -1), 'renew not-yet-valid'],
    ['at notBefore', NOT_BEFORE, 'reuse still-valid'],
    ['one ms after notBefore', plus(NOT_BEFORE, 1), 'reuse still-valid'],
    ['one ms before the renewal time', plus(renewal, -1), 'reuse still-valid'],
    ['at the renewal time', renewal, 'renew expiring'],
    ['one ms after the renewal time', plus(renewal, 1), 'renew expiring'],
    ['one ms before notAfter', plus(NOT_AFTER, -1), 'renew expiring'],
    ['at notAfter', NOT_AFTER, 'renew expired'],
    ['one ms after notAfter', plus(NOT_AFTER, 1), 'renew expired'],
  ])('%s is the one for that moment', (_, now, outcome) => {
    expect(decideOnValid(now)).toBe(outcome);
  });

  it.each([
    ['a share', { kind: 'share', percent: 10 }, plus(NOT_AFTER, -10 * DAY_MS)],
    ['days', { kind: 'time', ms: 30 * DAY_MS }, plus(NOT_AFTER, -30 * DAY_MS)],
  ] as const)('becomes a renewal exactly when %s is left', (_, renewBefore, due) => {
    expect(decideOnValid(plus(due, -1), { renewBefore })).toBe('reuse still-valid');
    expect(decideOnValid(due, { renewBefore })).toBe('renew expiring');
    expect(decideOnValid(plus(due, 1), { renewBefore })).toBe('renew expiring');
  });

  it.each([
    ['0%', { kind: 'share', percent: 0 }],
    ['0d', { kind: 'time', ms: 0 }],
  ] as const)('with %s left is a renewal only after the end', (_, renewBefore) => {
    expect(decideOnValid(plus(NOT_AFTER, -1), { renewBefore })).toBe('reuse still-valid');
    expect(decideOnValid(NOT_AFTER, { renewBefore })).toBe('renew expired');
  });

  it('gives the first of forced, expired, not-yet-valid, specification-changed, expiring', () => {
    const changed = { validityDays: 90 };
    const forced = { forceRenewal: true };
    const early = plus(NOT_BEFORE, -1);
    const late = plus(NOT_AFTER, -1);
    expect(decideOnValid(NOT_AFTER, forced, changed)).toBe('renew forced');
    expect(decideOnValid(early, forced, changed)).toBe('renew forced');
    expect(decideOnValid(late, forced, changed)).toBe('renew forced');
    expect(decideOnValid(NOT_AFTER, {}, changed)).toBe('renew expired');
    expect(decideOnValid(early, {}, changed)).toBe('renew not-yet-valid');
    expect(decideOnValid(late, {}, changed)).toBe('renew specification-changed');
    expect(decideOnValid(late)).toBe('renew expiring');
  });

  it('names the changed fields where they are the reason, and only there', () => {
    const specification = specificationOf({ validityDays: 90, keyType: 'rsa-2048' });
    const changed = decide(HELD.valid, specification, policyOf(), NOW);
    expect(changed).toMatchObject({ kind: 'renew', changedFields: ['days', 'key-type'] });
    const expired = decide(HELD.valid, specification, policyOf(), NOT_AFTER);
    expect(expired).toMatchObject({ kind: 'renew', reason: 'expired', changedFields: [] });
  });

  it('that is not the expected one is a refusal, whatever else is wrong with it', () => {
    const policy = policyOf({ expectedFingerprint: OTHER_FINGERPRINT, forceRenewal: true });
    const decision = decide(HELD.valid, specificationOf({ validityDays: 1 }), policy, NOT_AFTER);
    expect(outcomeOf(decision)).toBe('refuse unexpected-certificate');
  });

  it('that is expected may be renewed', () => {
    expect(decideOnValid(NOT_AFTER, { expectedFingerprint: FINGERPRINT })).toBe('renew expired');
  });
});

describe('a refusal', () => {
  it.each(['unreadable', 'locked', 'key-mismatch', 'incomplete', 'damaged-backups'] as const)(
    'of what is %s says the problem and then the advice',
    (held) => {
      const { message } = failureOf(decide(HELD[held], specificationOf(), policyOf(), NOW));
      expect(message).toBe('The problem. The advice.');
    },
  );

  it('for a missing expected certificate names both and says what to do', () => {
    const policy = policyOf({ expectedFingerprint: FINGERPRINT });
    expect(failureOf(decide(HELD.absent, specificationOf(), policy, NOW)).message).toBe(
      `No certificate of app.example was found, and expected-fingerprint names one: ${FINGERPRINT}. ` +
        'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
    );
  });

  it('for an unexpected certificate names its place and both fingerprints', () => {
    const policy = policyOf({ expectedFingerprint: OTHER_FINGERPRINT });
    expect(failureOf(decide(HELD.valid, specificationOf(), policy, NOW)).message).toBe(
      `The certificate of app.example at /srv/certificate.pem has the fingerprint ${FINGERPRINT}, and ` +
        `expected-fingerprint is ${OTHER_FINGERPRINT}. Find out who changed it; correct expected-fingerprint if the ` +
        'change was meant.',
    );
  });

  it('for the certificate of a CA names it, its issuer and its place', () => {
    expect(failureOf(decide(HELD['other-issuer'], specificationOf(), policyOf(), NOW)).message).toBe(
      'The certificate at /srv/certificate.pem (CN=app.example) was signed by CN=Example CA, not by its own key. A ' +
        'certificate of a CA is never replaced by a self-signed one. Name other files in cert-path and key-path; to ' +
        'back these up, list them in paths.',
    );
  });

  it('for a certificate of another name names both, and says how to replace it', () => {
    expect(failureOf(decide(HELD['other-name'], specificationOf(), policyOf(), NOW)).message).toBe(
      'The certificate at /srv/certificate.pem is for other.example, not for app.example. Name other files in ' +
        'cert-path and key-path, or set force-renewal: true once to replace it by one for app.example.',
    );
  });
});

describe('the reason as an output', () => {
  it.each([
    [{ kind: 'issue', reason: 'absent' }, 'absent'],
    [{ kind: 'reuse', reason: 'still-valid', held: PAIR }, 'still-valid'],
    [{ kind: 'renew', reason: 'expiring', changedFields: [], held: PAIR }, 'expiring'],
    [
      {
        kind: 'renew',
        reason: 'specification-changed',
        changedFields: ['subject-alternative-names', 'days'],
        held: PAIR,
      },
      'specification-changed: subject-alternative-names, days',
    ],
  ] as const)('%# is the reason, with the changed fields where there are such', (decision, text) => {
    expect(formatReason(decision)).toBe(text);
  });
});
