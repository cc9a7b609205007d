import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, type Certificate } from '../../../../src/domain/certificate/certificate.ts';
import {
  changedFields,
  commonNameIsUncovered,
  tooWideWildcards,
  type CertificateSpecification,
  type SpecificationField,
} from '../../../../src/domain/certificate/specification.ts';
import { certificateOf, NOT_BEFORE, plus, specificationOf } from '../fixtures.ts';

describe('the changed fields', () => {
  it('are none where the certificate is as it was asked for', () => {
    expect(changedFields(certificateOf(), specificationOf())).toEqual([]);
  });

  it.each<[SpecificationField, Partial<CertificateSpecification>]>([
    ['subject-organization', { subject: { commonName: 'app.example', organization: 'Org' } }],
    ['subject-organizational-unit', { subject: { commonName: 'app.example', organizationalUnit: 'Unit' } }],
    ['subject-country', { subject: { commonName: 'app.example', country: 'DE' } }],
    ['subject-state', { subject: { commonName: 'app.example', state: 'State' } }],
    ['subject-locality', { subject: { commonName: 'app.example', locality: 'Town' } }],
    ['subject-alternative-names', { subjectAlternativeNames: [] }],
    ['days', { validityDays: 99 }],
    ['days', { validityDays: 101 }],
    ['key-type', { keyType: 'ecdsa-p384' }],
    ['usages', { usages: ['client-auth'] }],
  ])('are %s alone where only that differs', (field, change) => {
    expect(changedFields(certificateOf(), specificationOf(change))).toEqual([field]);
  });

  it('name a subject field that is no longer asked for', () => {
    const certificate = certificateOf({ subject: { commonName: 'app.example', organization: 'Org' } });
    expect(changedFields(certificate, specificationOf())).toEqual(['subject-organization']);
  });

  it('are named in the order of the inputs', () => {
    const nothingAlike = specificationOf({
      subject: {
        commonName: 'app.example',
        locality: 'Town',
        state: 'State',
        country: 'DE',
        organizationalUnit: 'Unit',
        organization: 'Org',
      },
      subjectAlternativeNames: [{ type: 'DNS', value: 'other.example' }],
      validityDays: 1,
      keyType: 'ed25519',
      usages: ['code-signing'],
    });
    expect(changedFields(certificateOf(), nothingAlike)).toEqual([
      'subject-organization',
      'subject-organizational-unit',
      'subject-country',
      'subject-state',
      'subject-locality',
      'subject-alternative-names',
      'days',
      'key-type',
      'usages',
    ]);
  });

  it('never count the common name, which makes a certificate foreign instead', () => {
    const certificate = certificateOf({ subject: { commonName: 'other.example' } });
    expect(changedFields(certificate, specificationOf())).toEqual([]);
  });
});

describe('alternative names', () => {
  const none = { subjectAlternativeNames: [], hasSubjectAlternativeNames: false };
  it.each<[string, Partial<Certificate>, Partial<CertificateSpecification>, boolean]>([
    ['in another order are no change', { subjectAlternativeNames: reversed() }, {}, false],
    ['that repeat are no change', { subjectAlternativeNames: [...reversed(), ...reversed()] }, {}, false],
    ['that are fewer are a change', { subjectAlternativeNames: reversed().slice(1) }, {}, true],
    [
      'of another type are a change',
      { subjectAlternativeNames: [{ type: 'URI', value: 'app.example' }, ...reversed().slice(0, 1)] },
      {},
      true,
    ],
    ['that an older tool left out are no change', none, { namesWereGiven: false }, false],
    ['that are asked for and were left out are a change', none, { namesWereGiven: true }, true],
    [
      'of kinds that the tool does not know are a change, even if none were asked for',
      { subjectAlternativeNames: [], hasSubjectAlternativeNames: true },
      { namesWereGiven: false },
      true,
    ],
    ['derived from the common name are compared too', {}, { namesWereGiven: false }, false],
  ])('%s', (_, certificate, specification, isChange) => {
    const changes = changedFields(certificateOf(certificate), specificationOf(specification));
    expect(changes).toEqual(isChange ? ['subject-alternative-names'] : []);
  });
});

describe('the lifetime', () => {
  it.each([
    [-HOUR_MS, false],
    [-1000, false],
    [HOUR_MS, false],
    [DAY_MS / 2 - 1, false],
    [-DAY_MS / 2, false],
    [DAY_MS / 2, true],
    [-DAY_MS / 2 - 1, true],
  ])('off by %d ms is a change: %s', (offsetMs, isChange) => {
    const certificate = certificateOf({ notAfter: plus(NOT_BEFORE, 100 * DAY_MS + offsetMs) });
    expect(changedFields(certificate, specificationOf())).toEqual(isChange ? ['days'] : []);
  });
});

describe('usages', () => {
  it.each<[string, Certificate['usages'], boolean]>([
    ['that an older tool left unsaid permit all, and are no change', null, false],
    ['that are none at all are a change', [], true],
    ['with a further one are a change', ['server-auth', 'client-auth'], true],
    ['with an unknown one are a change', ['server-auth', 'other'], true],
    ['that repeat are no change', ['server-auth', 'server-auth'], false],
  ])('%s', (_, usages, isChange) => {
    expect(changedFields(certificateOf({ usages }), specificationOf())).toEqual(isChange ? ['usages'] : []);
  });

  it('in another order are no change', () => {
    const certificate = certificateOf({ usages: ['client-auth', 'server-auth'] });
    expect(changedFields(certificate, specificationOf({ usages: ['server-auth', 'client-auth'] }))).toEqual(
      [],
    );
  });
});

describe('a wildcard', () => {
  it.each(['*.localhost', '*.local', '*.com', '*.example.com', '*.dev.localhost'])(
    'is too wide for clients directly below one label: %s',
    (value) => {
      const names = [
        { type: 'DNS', value },
        { type: 'IP', value: '192.0.2.1' },
      ] as const;
      const isTooWide = value.split('.').length === 2;
      expect(tooWideWildcards(specificationOf({ subjectAlternativeNames: names }))).toEqual(
        isTooWide ? [value] : [],
      );
    },
  );
});

describe('the common name', () => {
  it.each([
    ['app.example', true],
    ['APP.example.', true],
    ['192.0.2.1', true],
    ['www.example', false],
    ['*.example', false],
    ['192.0.2.2', false],
    ['2001:db8::1', false],
    ['A Person', true],
  ])(
    '%s is covered by the names app.example and 192.0.2.1, or needs not to be: %s',
    (commonName, covered) => {
      expect(commonNameIsUncovered(specificationOf({ subject: { commonName } }))).toBe(!covered);
    },
  );

  it('is covered by its A-labels', () => {
    const subjectAlternativeNames = [{ type: 'DNS', value: 'xn--bcher-kva.example' }] as const;
    const subject = { commonName: 'bücher.example' };
    expect(commonNameIsUncovered(specificationOf({ subject, subjectAlternativeNames }))).toBe(false);
  });
});

function reversed(): Certificate['subjectAlternativeNames'][number][] {
  return [...certificateOf().subjectAlternativeNames].reverse();
}
