import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { count } from '../../../domain/words/count.ts';
import type { Backup } from '../../../use-cases/store/store-set.ts';
import { formatBackup, formatLeftOut } from '../../report/backup-table.ts';
import { text } from '../../report/markdown.ts';

/** What is in the backup of one certificate, and where it is; `whyNot` if it is nowhere. Without its key a backup keeps no certificate alive. */
export function describeBackup(backup: Backup, certificate: Certificate | null, whyNot: string): string[] {
  const { stored, isSealed, fileCount, leftOut } = backup;
  if (stored.length === 0) return [text(whyNot), ...formatLeftOut(leftOut)];
  const files = fileCount === 0 ? '' : ` It holds ${count(fileCount, 'more file')}.`;
  return [
    ...formatBackup(backup, certificate === null || !isSealed ? [] : [certificate]),
    `The private key is ${isSealed ? 'sealed with the passphrase' : 'not in the backup'}.${files}`,
    ...formatLeftOut(leftOut),
  ];
}
