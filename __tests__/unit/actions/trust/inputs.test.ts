import { describe, expect, it } from 'vitest';
import { readTrustInputs, type TrustInputs } from '../../../../src/actions/trust/inputs.ts';
import { trustOutputs } from '../../../../src/actions/trust/outputs.ts';
import { formatTrustSummary } from '../../../../src/actions/trust/summary.ts';
import { certificateOf, errorOf } from '../../domain/fixtures.ts';
import { contractOf, stepWith } from '../action-contract.ts';

const ACTION = contractOf('trust');
type Given = Readonly<Record<string, string>>;

function inputsOf(given: Given = {}, isHosted = true): TrustInputs {
  const step = stepWith(ACTION, given);
  return readTrustInputs({ ...step, environment: { isHosted } });
}

function refusalOf(given: Given, isHosted = true): string {
  return errorOf(() => inputsOf(given, isHosted)).message;
}

describe('the inputs of trust', () => {
  const defaults = {
    request: { paths: 'certificate.pem', allowsAuthorities: false, stores: null },
    mayChangeMachine: false,
  };

  it('are those of action.yml, with its defaults, given or empty', () => {
    expect(inputsOf()).toEqual(defaults);
    expect(inputsOf(Object.fromEntries(Object.keys(ACTION.inputs).map((name) => [name, ''])))).toEqual(
      defaults,
    );
  });

  it.each([
    ['all', null],
    ['system', ['system']],
    ['nss, java', ['nss', 'java']],
    ['environment\nsystem\nsystem', ['environment', 'system']],
  ])('take the stores "%s"', (stores, names) => {
    expect(inputsOf({ stores }).request.stores).toEqual(names);
  });

  it.each([
    [
      { stores: 'everything' },
      'Input "stores" is "everything": must be all, system, nss, java or environment.',
    ],
    [{ stores: 'all, nss' }, 'Input "stores" is "all, nss": must be all, or the names of stores.'],
    [{ 'allow-ca': 'maybe' }, 'Input "allow-ca" is "maybe": must be true or false.'],
  ])('refuse %j', (given, message) => {
    expect(refusalOf(given)).toBe(message);
  });

  it.each<Given>([{}, { stores: 'all' }, { stores: 'system' }, { stores: 'nss,environment' }])(
    'refuse a machine that outlives the job, with %j',
    (given) => {
      expect(refusalOf(given, false)).toContain('Input "self-hosted" is false');
      expect(inputsOf({ ...given, 'self-hosted': 'true' }, false).mayChangeMachine).toBe(true);
    },
  );

  it('take such a machine if only the job is changed', () => {
    expect(inputsOf({ stores: 'java, environment' }, false).mayChangeMachine).toBe(false);
  });
});

describe('what trust says', () => {
  const report = {
    certificates: [certificateOf({ subjectLine: 'CN=a|b', isEndEntity: false })],
    stores: [
      { name: 'system' as const, places: ['/anchors (Debian)'], file: null, variables: {}, warnings: [] },
      { name: 'java' as const, places: ['/t.p12'], file: '/t.p12', variables: {}, warnings: [] },
    ],
    missing: [{ name: 'nss' as const, obstacle: 'There is no certutil.' }],
    journalId: 'it',
  };

  it('is in the outputs of action.yml', () => {
    expect(Object.keys(trustOutputs(report)).sort()).toEqual(Object.keys(ACTION.outputs).sort());
    expect(trustOutputs(report)).toEqual({ bundle: '', 'trust-store': '/t.p12', stores: 'system,java' });
  });

  it('is in the summary, with the names that are trusted', () => {
    const summary = formatTrustSummary(report);
    expect(summary).toContain('## ✅ This machine trusts app.example until the job ends');
    const ofJob = report.stores.filter(({ name }) => name === 'java');
    expect(formatTrustSummary({ ...report, stores: ofJob })).toContain(
      '## ✅ Later steps of this job trust app.example',
    );
    const certificates = [...report.certificates, ...report.certificates];
    expect(formatTrustSummary({ ...report, certificates })).toContain('trusts 2 certificates until');
    expect(summary).toContain('| CN=a&#124;b | `DNS:app.example` `IP:192.0.2.1` | yes |');
    expect(summary).toContain('| nss | left as it is. There is no certutil. |');
  });

  it('counts the certificates that a long table leaves out', () => {
    const certificates = Array.from({ length: 14 }, () => certificateOf());
    expect(formatTrustSummary({ ...report, certificates })).toContain(
      '<summary>2 more certificates</summary>',
    );
  });

  it('tells of a certificate without names, and not of a hundred', () => {
    const names = Array.from({ length: 100 }, (_, index) => ({
      type: 'DNS' as const,
      value: `n${index}.example`,
    }));
    const rows = formatTrustSummary({
      ...report,
      certificates: [
        certificateOf({ subjectAlternativeNames: [] }),
        certificateOf({ subjectAlternativeNames: names }),
      ],
    });
    expect(rows).toContain('`no name, only the subject app.example`');
    expect(rows).toContain('`DNS:n19.example` `and 80 more`');
    expect(rows).not.toContain('n20.example');
  });
});
