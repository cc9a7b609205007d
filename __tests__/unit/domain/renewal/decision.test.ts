import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import {
  decide,
  formatReason,
  isReusable,
  type RenewalPolicy,
} from '../../../../src/domain/renewal/decision.ts';
import type { ExistingPair } from '../../../../src/domain/renewal/existing.ts';
import { renewalTime } from '../../../../src/domain/renewal/renewal.ts';
import {
  FINGERPRINT,
  NOT_AFTER,
  NOT_BEFORE,
  NOW,
  OTHER_FINGERPRINT,
  plus,
  policyOf,
  specificationOf,
} from '../fixtures.ts';
import {
  decisionOn,
  EXISTING,
  OTHER_NAME,
  outcomeFor,
  outcomeOf,
  PAIR,
  PROBLEM,
  SIGNED,
} from './decision-fixtures.ts';

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
