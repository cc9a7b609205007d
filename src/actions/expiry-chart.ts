import type { Certificate } from '../domain/certificate.ts';

/**
 * A Mermaid chart with a line for each certificate, from now to its end, in the order given. The lines are numbered:
 * names in certificates are others' words, and Mermaid has no quoting.
 */
export function formatExpiryChart(certificates: readonly Pick<Certificate, 'notAfter'>[], now: Date): string {
  return [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm',
    '  axisFormat %Y-%m-%d',
    ...certificates.map(({ notAfter }, index) =>
      notAfter.getTime() > now.getTime()
        ? `  No. ${index + 1} :active, ${minute(now)}, ${minute(notAfter)}`
        : `  No. ${index + 1} (expired) :crit, ${minute(notAfter)}, ${minute(now)}`,
    ),
    '```',
  ].join('\n');
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}
