import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import {
  decide,
  formatReason,
  isReusable,
  type Decision,
  type RenewalPolicy,
} from '../../../../src/domain/renewal/decision.ts';
import type { Existing, ExistingPair } from '../../../../src/domain/renewal/existing.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { renewalTime } from '../../../../src/domain/renewal/renewal.ts';
import type { CertificateSpecification } from '../../../../src/domain/certificate/specification.ts';
import {
  existingPairOf,
  FINGERPRINT,
  NOT_AFTER,
  NOT_BEFORE,
  NOW,
  OTHER_FINGERPRINT,
  plus,
  policyOf,
  specificationOf,
} from '../fixtures.ts';

const PROBLEM = { problem: 'The problem.', advice: 'The advice.' };
const PAIR = existingPairOf();
const OTHER_NAME = existingPairOf({
  subject: { commonName: 'other.example' },
  subjectLine: 'CN=other.example',
});
const SIGNED = existingPairOf({ isSelfSigned: false, issuerLine: 'CN=Example CA' });

const EXISTING = {
  absent: { state: 'absent' },
  unreadable: { state: 'unreadable', ...PROBLEM },
  locked: { state: 'locked', ...PROBLEM },
  lost: { state: 'lost', ...PROBLEM },
  'invalid-file': { state: 'invalid', isOnDisk: true, ...PROBLEM },
  'mixed-files': { state: 'key-mismatch', isOnDisk: true, ...PROBLEM },
  'invalid-set': { state: 'invalid', isOnDisk: false, ...PROBLEM },
  foreign: { state: 'foreign', certificate: SIGNED.certificate, place: SIGNED.place },
  'other-name': { state: 'other-name', pair: OTHER_NAME },
  valid: { state: 'valid', pair: PAIR },
} as const satisfies Record<string, Existing>;
const STATES = Object.keys(EXISTING) as (keyof typeof EXISTING)[];

const FORCE = ['no', 'forced'] as const;
const ON_ERROR = ['fail', 'issue'] as const;
/** No fingerprint is expected, the one of the existing certificate, or that of another one. */
const EXPECTED = ['none', 'same', 'other'] as const;
const EVENT = ['stores', 'may-not'] as const;

interface Case {
  readonly state: keyof typeof EXISTING;
  readonly force: (typeof FORCE)[number];
  readonly onError: (typeof ON_ERROR)[number];
  readonly expected: (typeof EXPECTED)[number];
  readonly event: (typeof EVENT)[number];
}

/** State, force-renewal, on-restore-error, expected-fingerprint, whether the event may store, and the outcome. `*` stands for any. */
const TABLE = `
  absent       *      *     none        *        issue absent
  absent       forced *     same|other  *        issue absent
  absent       no     *     same|other  *        refuse unexpected-certificate
  unreadable   *      fail  *           *        refuse unreadable
  unreadable   *      issue none        *        issue unreadable
  unreadable   forced issue same|other  *        issue unreadable
  unreadable   no     issue same|other  *        refuse unreadable
  locked       *      fail  *           *        refuse locked
  locked       *      issue none        *        issue locked
  locked       forced issue same|other  *        issue locked
  locked       no     issue same|other  *        refuse locked
  lost         *      fail  *           *        refuse lost
  lost         *      issue none        *        issue lost
  lost         forced issue same|other  *        issue lost
  lost         no     issue same|other  *        refuse lost
  invalid-set  *      fail  *           *        refuse invalid
  invalid-set  *      issue none        *        issue invalid
  invalid-set  forced issue same|other  *        issue invalid
  invalid-set  no     issue same|other  *        refuse invalid
  invalid-file *      *     *           may-not  refuse invalid
  invalid-file forced *     *           stores   issue forced
  invalid-file no     fail  *           stores   refuse invalid
  invalid-file no     issue none        stores   issue invalid
  invalid-file no     issue same|other  stores   refuse invalid
  mixed-files  *      *     *           may-not  refuse key-mismatch
  mixed-files  forced *     *           stores   issue forced
  mixed-files  no     fail  *           stores   refuse key-mismatch
  mixed-files  no     issue none        stores   issue key-mismatch
  mixed-files  no     issue same|other  stores   refuse key-mismatch
  foreign      *      *     *           *        refuse foreign
  other-name   *      *     *           may-not  refuse other-name
  other-name   no     *     *           stores   refuse other-name
  other-name   forced *     *           stores   renew forced
  valid        *      *     other       *        refuse unexpected-certificate
  valid        *      *     none|same   may-not  reuse still-valid
  valid        no     *     none|same   stores   reuse still-valid
  valid        forced *     none|same   stores   renew forced
`
  .trim()
  .split('\n')
  .map((line) => {
    const words = line.trim().split(/\s+/);
    return { cells: words.slice(0, 5), outcome: words.slice(5).join(' ') };
  });

const CASES: Case[] = STATES.flatMap((state) =>
  FORCE.flatMap((force) =>
    ON_ERROR.flatMap((onError) =>
      EXPECTED.flatMap((expected) => EVENT.map((event) => ({ state, force, onError, expected, event }))),
    ),
  ),
);

function rowsFor({ state, force, onError, expected, event }: Case): typeof TABLE {
  const values = [state, force, onError, expected, event];
  return TABLE.filter(({ cells }) =>
    cells.every((cell, column) => cell === '*' || cell.split('|').includes(values[column] ?? '')),
  );
}

function policyFor({ force, onError, expected }: Case): RenewalPolicy {
  const fingerprints = { none: undefined, same: FINGERPRINT, other: OTHER_FINGERPRINT };
  const expectedFingerprint = fingerprints[expected];
  return policyOf({
    forceRenewal: force === 'forced',
    onRestoreError: onError,
    ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
  });
}

interface Circumstances {
  readonly now?: Date;
  readonly policy?: Partial<RenewalPolicy>;
  readonly specification?: Partial<CertificateSpecification>;
  readonly mayStore?: boolean;
}

function decisionOn(
  existing: Existing,
  { now = NOW, policy = {}, specification = {}, mayStore = true }: Circumstances = {},
): Decision {
  return decide(existing, specificationOf(specification), policyOf(policy), { now, mayStore });
}

function outcomeOf(decision: Decision): string {
  return decision.kind === 'refuse'
    ? `refuse ${decision.failure.code}`
    : `${decision.kind} ${decision.reason}`;
}

/** The outcome for the pair, with this standing. */
function outcomeFor(circumstances: Circumstances, standing: Partial<ExistingPair> = {}): string {
  return outcomeOf(decisionOn({ state: 'valid', pair: { ...PAIR, ...standing } }, circumstances));
}

function messageFor(existing: Existing, circumstances: Circumstances = {}): string {
  const decision = decisionOn(existing, circumstances);
  if (decision.kind !== 'refuse') throw new Error(`it decided to ${decision.kind}`);
  expect(decision.failure).toBeInstanceOf(Failure);
  return decision.failure.message;
}

describe('the decision', () => {
  it('has one row of the table for every state, policy and event', () => {
    expect(CASES).toHaveLength(10 * 2 * 2 * 3 * 2);
    for (const each of CASES) expect(rowsFor(each), JSON.stringify(each)).toHaveLength(1);
  });

  it.each(CASES)(
    'on $state, force-renewal $force, on-restore-error $onError, expected-fingerprint $expected, event $event is the one of the table',
    (each) => {
      const run = { now: NOW, mayStore: each.event === 'stores' };
      const decision = decide(EXISTING[each.state], specificationOf(), policyFor(each), run);
      expect(outcomeOf(decision)).toBe(rowsFor(each)[0]?.outcome);
    },
  );

  it('carries the existing pair if it is reused or renewed', () => {
    expect(decisionOn(EXISTING.valid)).toEqual({ kind: 'reuse', reason: 'still-valid', existing: PAIR });
    const policy = { forceRenewal: true };
    const renew = { kind: 'renew', reason: 'forced', changedFields: [] };
    expect(decisionOn(EXISTING.valid, { policy })).toEqual({ ...renew, existing: PAIR });
    expect(decisionOn(EXISTING['other-name'], { policy })).toEqual({ ...renew, existing: OTHER_NAME });
  });
});

describe('the decision on a valid certificate', () => {
  const renewal = renewalTime(PAIR.certificate, policyOf().renewBefore);
  it.each([
    ['one ms before notBefore', plus(NOT_BEFORE, -1), 'refuse not-yet-valid', 'refuse not-yet-valid'],
    ['at notBefore', NOT_BEFORE, 'reuse still-valid', 'reuse still-valid'],
    ['one ms before the renewal time', plus(renewal, -1), 'reuse still-valid', 'reuse still-valid'],
    ['at the renewal time', renewal, 'renew expiring', 'reuse still-valid'],
    ['one ms before notAfter', plus(NOT_AFTER, -1), 'renew expiring', 'reuse still-valid'],
    ['at notAfter', NOT_AFTER, 'renew expired', 'refuse expired'],
    ['one ms after notAfter', plus(NOT_AFTER, 1), 'renew expired', 'refuse expired'],
  ])('%s is the one for that moment, on an event that stores and on others', (_, now, stores, mayNot) => {
    expect(outcomeFor({ now })).toBe(stores);
    expect(outcomeFor({ now, mayStore: false })).toBe(mayNot);
  });

  it.each([
    ['a share', { kind: 'share', percent: 10 }, plus(NOT_AFTER, -10 * DAY_MS)],
    ['days', { kind: 'time', ms: 30 * DAY_MS }, plus(NOT_AFTER, -30 * DAY_MS)],
  ] as const)('becomes a renewal exactly when %s is left', (_, renewBefore, due) => {
    const policy = { renewBefore };
    expect(outcomeFor({ now: plus(due, -1), policy })).toBe('reuse still-valid');
    expect(outcomeFor({ now: due, policy })).toBe('renew expiring');
  });

  it.each([
    ['0%', { kind: 'share', percent: 0 }],
    ['0d', { kind: 'time', ms: 0 }],
  ] as const)('is a renewal with %s left only after the end', (_, renewBefore) => {
    const policy = { renewBefore };
    expect(outcomeFor({ now: plus(NOT_AFTER, -1), policy })).toBe('reuse still-valid');
    expect(outcomeFor({ now: NOT_AFTER, policy })).toBe('renew expired');
  });

  it('gives the first of not-yet-valid, forced, expired, specification-changed, expiring', () => {
    const specification = { validityDays: 90 };
    const policy = { forceRenewal: true };
    const [early, late] = [plus(NOT_BEFORE, -1), plus(NOT_AFTER, -1)];
    expect(outcomeFor({ now: early, policy, specification })).toBe('refuse not-yet-valid');
    expect(outcomeFor({ now: NOT_AFTER, policy, specification })).toBe('renew forced');
    expect(outcomeFor({ now: NOT_AFTER, specification })).toBe('renew expired');
    expect(outcomeFor({ now: late, specification })).toBe('renew specification-changed');
    expect(outcomeFor({ now: late })).toBe('renew expiring');
  });

  it('is refused before its time with all times that are known, so that a person sees which clock is wrong', () => {
    const now = plus(NOT_BEFORE, -DAY_MS);
    const told = (serverTime: Date | null): string => {
      const decision = decide(EXISTING.valid, specificationOf(), policyOf(), {
        now,
        mayStore: true,
        serverTime,
      });
      return decision.kind === 'refuse' ? decision.failure.message : '';
    };
    const known = "is valid from 2026-08-01T00:00:00Z, and this machine's clock says 2026-07-31T00:00:00Z.";
    expect(told(null)).toContain(`${known} Correct the clock that is wrong.`);
    expect(told(plus(NOT_BEFORE, DAY_MS))).toContain(
      `${known} The server's last reply is dated 2026-08-02T00:00:00Z. Correct the clock`,
    );
  });

  it('names the changed fields if they are the reason, and only then', () => {
    const specification = { validityDays: 90, keyType: 'rsa-2048' } as const;
    const changed = decisionOn(EXISTING.valid, { specification });
    expect(changed).toMatchObject({ kind: 'renew', changedFields: ['days', 'key-type'] });
    const expired = decisionOn(EXISTING.valid, { specification, now: NOT_AFTER });
    expect(expired).toMatchObject({ kind: 'renew', reason: 'expired', changedFields: [] });
  });

  it('ignores a changed specification and a forced renewal on an event that may not store', () => {
    const circumstances = {
      specification: { validityDays: 90 },
      policy: { forceRenewal: true },
      mayStore: false,
    };
    expect(outcomeFor(circumstances)).toBe('reuse still-valid');
  });

  it('refuses an unexpected one, whatever else is wrong with it', () => {
    const policy = { expectedFingerprint: OTHER_FINGERPRINT, forceRenewal: true };
    const specification = { validityDays: 1 };
    for (const now of [plus(NOT_BEFORE, -1), NOW, NOT_AFTER])
      expect(outcomeFor({ now, policy, specification })).toBe('refuse unexpected-certificate');
  });
});

describe('the only certificate that may be used', () => {
  const policy = { expectedFingerprint: FINGERPRINT };
  const name = 'The certificate for app.example at /srv/certificate.pem';
  const REMEDY = 'Remove expected-fingerprint, or set force-renewal: true once, to have a new one issued.';

  it('is reused while it is due, with a warning that says until when', () => {
    const decision = decisionOn(EXISTING.valid, { now: plus(NOT_AFTER, -1), policy });
    expect(decision).toMatchObject({ kind: 'reuse', reason: 'still-valid' });
    const warning = `${name} is due for renewal since 2026-10-07T00:00:00Z. It stays, because expected-fingerprint names it (${FINGERPRINT}), and expires at 2026-11-09T00:00:00Z. ${REMEDY}`;
    expect(decision).toMatchObject({ existing: { ...PAIR, warning } });
    const pair = { ...PAIR, warning: 'Another one.' };
    const warned = decisionOn({ state: 'valid', pair }, { now: plus(NOT_AFTER, -1), policy });
    expect(warned).toMatchObject({ existing: { warning: `Another one. ${warning}` } });
  });

  it('is not renewed once it has expired: the run fails', () => {
    expect(outcomeFor({ now: NOT_AFTER, policy })).toBe('refuse expired');
    expect(messageFor(EXISTING.valid, { now: NOT_AFTER, policy })).toBe(
      `${name} expired at 2026-11-09T00:00:00Z, and expected-fingerprint names it (${FINGERPRINT}). ${REMEDY}`,
    );
  });

  it('is not renewed for another specification: the run fails and names the fields', () => {
    const specification = { validityDays: 90, keyType: 'rsa-2048' } as const;
    expect(outcomeFor({ policy, specification })).toBe('refuse unexpected-certificate');
    expect(messageFor(EXISTING.valid, { policy, specification })).toBe(
      `${name} is not what the inputs ask for now (days, key-type), and expected-fingerprint names it (${FINGERPRINT}). Change these inputs back to use it. ${REMEDY}`,
    );
  });

  it('is renewed by force alone, whatever else would renew it', () => {
    const forced = { ...policy, forceRenewal: true };
    for (const now of [NOW, plus(NOT_AFTER, -1), NOT_AFTER])
      expect(outcomeFor({ now, policy: forced, specification: { validityDays: 90 } })).toBe('renew forced');
    expect(outcomeFor({ now: NOT_AFTER, policy: { ...policy, onRestoreError: 'issue' } })).toBe(
      'refuse expired',
    );
  });
});

describe('a pair that is due and may not simply be replaced', () => {
  const STANDINGS: readonly (readonly [string, Partial<ExistingPair>, string])[] = [
    ['of another branch alone', { otherBranch: 'refs/heads/old' }, 'refuse other-branch'],
    ['while a store could not be asked', { unseen: PROBLEM }, 'refuse unreadable'],
    [
      'of another branch, and unseen',
      { otherBranch: 'refs/heads/old', unseen: PROBLEM },
      'refuse other-branch',
    ],
  ];

  it.each(STANDINGS)('%s is refused, for every reason to renew but a person', (_, standing, outcome) => {
    expect(outcomeFor({ now: NOT_AFTER }, standing)).toBe(outcome);
    expect(outcomeFor({ now: plus(NOT_AFTER, -1) }, standing)).toBe(outcome);
    expect(outcomeFor({ specification: { validityDays: 90 } }, standing)).toBe(outcome);
    expect(outcomeFor({ policy: { forceRenewal: true } }, standing)).toBe('renew forced');
    const policy = { onRestoreError: 'issue' } as const;
    const isOfBranch = standing.otherBranch !== undefined;
    expect(outcomeFor({ now: NOT_AFTER, policy }, standing)).toBe(isOfBranch ? outcome : 'renew expired');
  });

  it.each(STANDINGS)('%s is reused while it is not due', (_, standing) => {
    expect(outcomeFor({}, standing)).toBe('reuse still-valid');
  });

  it('is named by the message, with the branch and the way out', () => {
    const pair = { ...PAIR, otherBranch: 'refs/heads/a\nb' };
    expect(messageFor({ state: 'valid', pair }, { now: NOT_AFTER })).toBe(
      'The only backups are of another branch (refs/heads/a b, /srv/certificate.pem), and their certificate would have ' +
        'to be renewed now. Run the workflow on that branch or on the default branch, or set force-renewal: true once ' +
        'to renew it here.',
    );
    expect(messageFor({ state: 'valid', pair: { ...PAIR, unseen: PROBLEM } }, { now: NOT_AFTER })).toBe(
      'The certificate at /srv/certificate.pem is due for renewal, but another run may have renewed it already. ' +
        'The problem. The advice.',
    );
  });
});

describe('a pair', () => {
  const run = { now: NOW, mayStore: true };
  it('is reusable if the decision about it would be to reuse it', () => {
    expect(isReusable(PAIR, specificationOf(), policyOf(), run)).toBe(true);
    expect(isReusable(PAIR, specificationOf(), policyOf(), { ...run, now: NOT_AFTER })).toBe(false);
    expect(isReusable(PAIR, specificationOf(), policyOf({ forceRenewal: true }), run)).toBe(false);
    expect(isReusable(OTHER_NAME, specificationOf(), policyOf(), run)).toBe(false);
    expect(isReusable(SIGNED, specificationOf(), policyOf(), run)).toBe(false);
  });
});

describe('a refusal', () => {
  it.each(['unreadable', 'locked', 'lost', 'invalid-file', 'mixed-files', 'invalid-set'] as const)(
    'of what is %s says the problem and then the advice',
    (state) => {
      expect(messageFor(EXISTING[state])).toBe('The problem. The advice.');
    },
  );

  it('for a missing expected certificate names its fingerprint and says what to do', () => {
    const policy = { expectedFingerprint: FINGERPRINT };
    expect(messageFor(EXISTING.absent, { policy })).toBe(
      `No certificate for app.example with the fingerprint in expected-fingerprint was found: ${FINGERPRINT}. ` +
        'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
    );
  });

  it('for an unexpected certificate names its place and both fingerprints', () => {
    const policy = { expectedFingerprint: OTHER_FINGERPRINT };
    expect(messageFor(EXISTING.valid, { policy })).toBe(
      `The certificate for app.example at /srv/certificate.pem has the fingerprint ${FINGERPRINT}, and ` +
        `expected-fingerprint is ${OTHER_FINGERPRINT}. Find out who changed it. Correct expected-fingerprint if the ` +
        'change was intended.',
    );
  });

  it('for the certificate of a CA names it, its issuer and its place', () => {
    expect(messageFor(EXISTING.foreign)).toBe(
      'The certificate at /srv/certificate.pem (CN=app.example) was signed by CN=Example CA, not by its own key. ' +
        'Certkeep never replaces a certificate that a CA signed. Name other files in cert-path and key-path. To back ' +
        'these up, list them in paths.',
    );
  });

  it('for a certificate of another name names both, and says how to replace it', () => {
    expect(messageFor(EXISTING['other-name'])).toBe(
      'The certificate at /srv/certificate.pem is for other.example, not for app.example. Name other files in ' +
        'cert-path and key-path, or set force-renewal: true once to replace it by one for app.example.',
    );
  });

  it('for a certificate without a common name says so', () => {
    const pair = existingPairOf({ subject: { commonName: '' } });
    expect(messageFor({ state: 'other-name', pair })).toBe(
      'The certificate at /srv/certificate.pem has no common name, so it is not for app.example. Name other files in ' +
        'cert-path and key-path, or set force-renewal: true once to replace it by one for app.example.',
    );
  });

  it('for a certificate of the future has both times', () => {
    expect(messageFor(EXISTING.valid, { now: plus(NOT_BEFORE, -DAY_MS) })).toBe(
      'The certificate for app.example at /srv/certificate.pem is valid from 2026-08-01T00:00:00Z, and this ' +
        "machine's clock says 2026-07-31T00:00:00Z. Correct the clock that is wrong. Nothing was renewed.",
    );
  });

  it('for an expired certificate on an event that may not store says where to renew it', () => {
    expect(messageFor(EXISTING.valid, { now: NOT_AFTER, mayStore: false })).toBe(
      'The certificate for app.example at /srv/certificate.pem expired at 2026-11-09T00:00:00Z, and the event of this ' +
        'run may not replace it. Run the workflow on push, schedule or workflow_dispatch to renew it.',
    );
  });

  it('takes no line of its own from what a certificate says', () => {
    const hostile = existingPairOf({
      isSelfSigned: false,
      subject: { commonName: 'a\nb' },
      subjectLine: 'CN=a\n::error::b',
      issuerLine: 'CN=c\r\n::error::d',
    });
    const { certificate, place } = hostile;
    expect(messageFor({ state: 'foreign', certificate, place })).not.toMatch(/[\r\n]/);
    expect(messageFor({ state: 'other-name', pair: hostile })).not.toMatch(/[\r\n]/);
    expect(messageFor({ state: 'valid', pair: hostile }, { now: plus(NOT_BEFORE, -1) })).not.toMatch(
      /[\r\n]/,
    );
  });
});

describe('the reason as an output', () => {
  it.each([
    [{ kind: 'issue', reason: 'absent' }, 'absent'],
    [{ kind: 'reuse', reason: 'still-valid', existing: PAIR }, 'still-valid'],
    [{ kind: 'renew', reason: 'expiring', changedFields: [], existing: PAIR }, 'expiring'],
    [
      {
        kind: 'renew',
        reason: 'specification-changed',
        changedFields: ['subject-alternative-names', 'days'],
        existing: PAIR,
      },
      'specification-changed: subject-alternative-names, days',
    ],
  ] as const)('%# is the reason, with the changed fields if there are any', (decision, text) => {
    expect(formatReason(decision)).toBe(text);
  });
});
