import { Failure } from '../../../domain/failure.ts';
import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import { alert } from '../../report/markdown.ts';
import { MISSING_SECRET } from '../../step/advice.ts';
import type { KeepInputs } from '../inputs.ts';

const REMEDY =
  'Add a repository secret with 24 random characters, such as `openssl rand -base64 18` prints, and give it as `passphrase`. The first run with it keeps';

/**
 * Whether the pairs of a run are in place and no backup holds their keys, for want of a passphrase. A run whose event lets it store
 * nothing (`whyNotStored`) is not asked for one.
 */
export function lacksKeys(
  { reports, isDryRun }: Pick<KeepReport, 'reports' | 'isDryRun'>,
  { run }: Pick<KeepInputs, 'run'>,
  whyNotStored: string | null,
): boolean {
  const isKept = reports.some(({ outcome }) => !(outcome instanceof Failure));
  return isKept && !isDryRun && run.passphrase === null && whyNotStored === null;
}

/** A box that says what follows if no backup holds the keys, and what to do. */
export function formatLackOfKeys(
  { reports }: Pick<KeepReport, 'reports'>,
  { list }: Pick<KeepInputs, 'list'>,
): string {
  const isForEver = reports.some(({ outcome }) => !(outcome instanceof Failure) && outcome.isKeptForEver);
  const [what, them, successor, next] =
    list === null
      ? [
          'The certificate is in place on this runner, but its private key is',
          'this certificate',
          'It issues a new one, which clients that trust this one refuse.',
          'the certificate that it finds in its workspace, or issues one more. From then on, each run brings that one back',
        ]
      : [
          'The certificates are in place on this runner, but their private keys are',
          'these certificates',
          'It issues new ones, which clients that trust these refuse.',
          'the certificates that it finds in its workspace, and issues the others. From then on, each run brings these back',
        ];
  // A certificate that is kept for ever is not issued again.
  const follows = [`Another runner cannot bring ${them} back.`, ...(isForEver ? [] : [successor])].join(' ');
  return alert('WARNING', [
    `${what} in no backup, because no passphrase was given. ${follows}`,
    `${REMEDY} ${next}.`,
    MISSING_SECRET,
  ]);
}
