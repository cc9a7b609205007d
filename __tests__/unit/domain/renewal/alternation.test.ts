import { describe, expect, it } from 'vitest';
import { describeFields, refuseAlternation } from '../../../../src/domain/renewal/alternation.ts';
import { DAY_MS, type Certificate } from '../../../../src/domain/certificate/certificate.ts';
import { certificateOf, NOT_BEFORE, plus, specificationOf } from '../fixtures.ts';

/** Certificates by letters, the newest first: `A` is what `specificationOf()` asks for. */
const CERTIFICATES: Readonly<Record<string, Certificate>> = {
  A: certificateOf(),
  B: certificateOf({ notAfter: plus(NOT_BEFORE, 30 * DAY_MS), usages: ['client-auth'] }),
  C: certificateOf({ keyType: 'rsa-2048' }),
  O: certificateOf({ subject: { commonName: 'app.example', organization: 'Example Inc.' } }),
  U: certificateOf({ notAfter: plus(NOT_BEFORE, 30 * DAY_MS), usages: null }),
  X: certificateOf({ keyType: 'other' }),
};

function refuse(newestFirst: string): ReturnType<typeof refuseAlternation> {
  const [first = certificateOf(), ...others] = Array.from(newestFirst).flatMap(
    (letter) => CERTIFICATES[letter] ?? [],
  );
  return refuseAlternation([first, ...others], specificationOf());
}

describe('a change to another specification', () => {
  it.each(['B', 'BA', 'BAB', 'BABA', 'BCBCB', 'BACAB', 'BBBB', 'BABCAB', 'XAXAX'])(
    'is made after the certificates %s',
    (newestFirst) => {
      expect(refuse(newestFirst)).toBeNull();
    },
  );

  it.each(['BABAB', 'BABABAC', 'BBAABBAAB', 'OAOAO', 'UAUAU'])(
    'is refused once the specification has gone back and forth twice: %s',
    (newestFirst) => {
      expect(refuse(newestFirst)).toMatchObject({ code: 'contested' });
    },
  );

  it('is refused with both specifications, as far as they differ, and with the remedies', () => {
    expect(refuse('BABAB')?.message).toBe(
      'The certificate for app.example has switched back and forth between two specifications (days: 30; usages: client-auth, and days: 100; usages: server-auth): two steps or workflows keep this name with different inputs, and each replaces the certificate of the other. Nothing was renewed. Give both the same inputs, or each its own artifact-name, cert-path and key-path. If this change is meant, set force-renewal: true once.',
    );
    expect(refuse('UAUAU')?.message).toContain('(days: 30, and days: 100)');
    expect(refuse('OAOAO')?.message).toContain(
      '(subject-organization: Example Inc., and subject-organization: none)',
    );
  });
});

describe('what a certificate has for inputs', () => {
  it('is said as the inputs have it, or by its key if no input asks for such a one', () => {
    expect(describeFields(certificateOf(), ['days', 'subject-locality'])).toBe(
      'days: 100; subject-locality: none',
    );
    const { keyDescription } = certificateOf({ keyType: 'other' });
    expect(describeFields(certificateOf({ keyType: 'other' }), ['days'])).toBe(keyDescription);
  });
});
