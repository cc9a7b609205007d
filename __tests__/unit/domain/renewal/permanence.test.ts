import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { decide, type RenewalPolicy, type RunConditions } from '../../../../src/domain/renewal/decision.ts';
import type { Existing, ExistingPair } from '../../../../src/domain/renewal/existing.ts';
import type { CertificateSpecification } from '../../../../src/domain/certificate/specification.ts';
import { existingPairOf, NOT_AFTER, NOW, plus, policyOf, specificationOf } from '../fixtures.ts';

const PROBLEM = { problem: 'The problem.', advice: 'The advice.' };
const NEVER = { renewBefore: { kind: 'never' } } as const;
const FORCED = { forceRenewal: true } as const;

interface Circumstances {
  readonly policy?: Partial<RenewalPolicy>;
  readonly specification?: Partial<CertificateSpecification>;
  readonly run?: Partial<RunConditions>;
}

/** What is decided, and what is said of a refusal. */
function decisionOn(
  existing: Existing,
  { policy = {}, specification = {}, run = {} }: Circumstances = {},
): { readonly outcome: string; readonly message: string } {
  const decision = decide(existing, specificationOf(specification), policyOf({ ...NEVER, ...policy }), {
    now: NOW,
    mayStore: true,
    ...run,
  });
  return decision.kind === 'refuse'
    ? { outcome: `refuse ${decision.failure.code}`, message: decision.failure.message }
    : { outcome: `${decision.kind} ${decision.reason}`, message: '' };
}

function pairOf(standing: Partial<Omit<ExistingPair, 'certificate'>> = {}): Existing {
  return { state: 'valid', pair: existingPairOf({}, standing) };
}

describe('a certificate that is kept for ever', () => {
  it('is reused until its very end, however little is left', () => {
    for (const now of [NOW, plus(NOT_AFTER, -DAY_MS), plus(NOT_AFTER, -1)])
      expect(decisionOn(pairOf(), { run: { now } }).outcome).toBe('reuse still-valid');
  });

  it('fails once it has expired, and says so rather than what else is changed', () => {
    const specification = { validityDays: 90 };
    for (const changes of [{}, { specification }]) {
      const { outcome, message } = decisionOn(pairOf(), { ...changes, run: { now: NOT_AFTER } });
      expect(outcome).toBe('refuse expired');
      expect(message).toBe(
        'The certificate for app.example (/srv/certificate.pem) expired at 2026-11-09T00:00:00Z. It is kept for ever ' +
          '(renew-before: never), so nothing was replaced. To replace it all the same, set force-renewal: true once; with ' +
          'reuse-key: true the new certificate has the same key.',
      );
    }
  });

  it('fails if the inputs ask for another one, and names the fields and what the certificate has', () => {
    const specification = { validityDays: 90, keyType: 'rsa-2048' } as const;
    const { outcome, message } = decisionOn(pairOf(), { specification });
    expect(outcome).toBe('refuse specification-changed');
    expect(message).toBe(
      'The certificate for app.example (/srv/certificate.pem) is not what the inputs ask for: days, key-type. It is kept ' +
        'for ever (renew-before: never), so nothing was replaced. Give the inputs as the certificate has them ' +
        '(CN=app.example; ecdsa-p256; 100 days). To replace it all the same, set force-renewal: true once; with reuse-key: ' +
        'true the new certificate has the same key.',
    );
  });

  it('advises a backup if no value of key-type describes the key', () => {
    const pair = existingPairOf({ keyType: 'other', keyDescription: 'rsa-1024' });
    expect(decisionOn({ state: 'valid', pair }).message).toBe(
      'The certificate for app.example (/srv/certificate.pem) is not what the inputs ask for: key-type. It is kept for ever ' +
        '(renew-before: never), so nothing was replaced. Certkeep keeps no key of its type (rsa-1024): back the files up with ' +
        'certkeep/certkeep/backup instead. To replace it all the same, set force-renewal: true once.',
    );
  });

  it('is used although another branch alone has it, and fails with its name if it would have to be replaced', () => {
    const ofBranch = pairOf({ otherBranch: 'refs/heads/a\nb', place: 'artifact 7' });
    expect(decisionOn(ofBranch).outcome).toBe('reuse still-valid');
    for (const change of [{ run: { now: NOT_AFTER } }, { specification: { validityDays: 90 } }]) {
      const { outcome, message } = decisionOn(ofBranch, change);
      expect(outcome).toBe('refuse other-branch');
      expect(message).toContain(
        'The certificate for app.example (artifact 7, which only the branch refs/heads/a b has)',
      );
    }
  });

  it('is used while a store cannot be asked', () => {
    expect(decisionOn(pairOf({ unseen: PROBLEM })).outcome).toBe('reuse still-valid');
    expect(decisionOn(pairOf({ unseen: PROBLEM }), { run: { now: NOT_AFTER } }).outcome).toBe(
      'refuse expired',
    );
  });

  it.each([
    { state: 'unreadable', ...PROBLEM },
    { state: 'locked', ...PROBLEM },
    { state: 'lost', ...PROBLEM },
    { state: 'invalid', isOnDisk: false, ...PROBLEM },
    { state: 'invalid', isOnDisk: true, ...PROBLEM },
    { state: 'key-mismatch', isOnDisk: true, ...PROBLEM },
  ] as const)('is not issued again beside what is $state, whatever on-restore-error says', (existing) => {
    for (const onRestoreError of ['fail', 'issue'] as const) {
      const { outcome, message } = decisionOn(existing, { policy: { onRestoreError } });
      expect(outcome).toBe(`refuse ${existing.state}`);
      expect(message).toBe('The problem. The advice.');
    }
  });

  it('is replaced if a person says so', () => {
    const late = { now: NOT_AFTER };
    for (const run of [{}, late])
      expect(decisionOn(pairOf(), { policy: FORCED, run }).outcome).toBe('renew forced');
    const changed = { policy: FORCED, specification: { validityDays: 90 } };
    expect(decisionOn(pairOf({ otherBranch: 'refs/heads/old' }), changed).outcome).toBe('renew forced');
  });
});

describe('the first certificate that is to be kept for ever', () => {
  const absent = { state: 'absent' } as const;

  it('is issued if a backup will hold its key', () => {
    expect(decisionOn(absent).outcome).toBe('issue absent');
    expect(decisionOn(absent, { run: { losesKeys: false } }).outcome).toBe('issue absent');
  });

  it('is not issued if no later run could bring it back, unless a person says so', () => {
    const run = { losesKeys: true };
    const { outcome, message } = decisionOn(absent, { run });
    expect(outcome).toBe('refuse unsupported');
    expect(message).toBe(
      'No certificate for app.example was found, and none was issued: it is to be kept for ever (renew-before: never), and ' +
        'no backup of this run would hold its key. Check that the secret behind passphrase exists, keep a store ' +
        '(upload-artifact, release-tag or backup-path), and run the workflow on push, schedule or workflow_dispatch.',
    );
    expect(decisionOn(absent, { run, policy: FORCED }).outcome).toBe('issue absent');
    expect(decisionOn(absent, { run, policy: policyOf() }).outcome).toBe('issue absent');
  });
});
