import { expect, it } from 'vitest';
import { formatCertificates, groupByCertificate } from '../../../../src/actions/report/certificate-table.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { certificateWith, NOW } from '../../../../adversity/hostile-input/records.ts';

const certificate = certificateWith('example.com');

it('shows a certificate once, with all its places', () => {
  const other = { ...certificate, fingerprint: 'CD' };
  const grouped = groupByCertificate([
    { certificate, place: 'certificate.pem' },
    { certificate: other, place: 'other.pem' },
    { certificate, place: 'artifact a', isKeptForEver: true },
  ]);
  expect(grouped).toEqual([
    { certificate, places: ['certificate.pem', 'artifact a'], isKeptForEver: true },
    { certificate: other, places: ['other.pem'], isKeptForEver: false },
  ]);
  const [shown = ''] = formatCertificates(grouped, NOW);
  expect(shown.split('\n').slice(2)).toEqual([
    '| CN=example.com<br>`certificate.pem`<br>`artifact a` | 2027-03-02 (kept for ever) | 99 |',
    '| CN=example.com<br>`other.pem` | 2027-03-02 | 99 |',
  ]);
});

it('names the issuer of what is not self-signed, and says what has expired', () => {
  const expired = {
    ...certificate,
    issuerLine: 'CN=Authority',
    notAfter: new Date(NOW.getTime() - DAY_MS),
  };
  const [shown = ''] = formatCertificates(groupByCertificate([{ certificate: expired, place: 'a' }]), NOW);
  expect(shown).toContain('| CN=example.com<br>issued by CN=Authority<br>`a` | 2026-11-22 | expired |');
});

it('leaves out the middle of a path that is wider than the page', () => {
  const place = `certificates/${'long-'.repeat(40)}/certificate.pem`;
  const [shown = ''] = formatCertificates(groupByCertificate([{ certificate, place }]), NOW);
  expect(shown).toMatch(/`certificates\/long-[a-z-]{10,20}…[a-z-]{10,20}\/certificate\.pem`/);
});
