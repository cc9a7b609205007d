import type { RunEnvironment } from '../../adapters/github/run/run-environment.ts';
import type { Advice } from '../report/advice-boxes.ts';

/** What is good to know. */
export function notice(message: string): Advice {
  return { level: 'notice', message };
}

/** What somebody should see to. */
export function warning(message: string): Advice {
  return { level: 'warning', message };
}

/** What may be behind an empty passphrase: a run cannot tell a secret that is missing from one that was never given. */
export const MISSING_SECRET =
  'If you did give it, check that the secret exists and how its name is spelled: a missing secret arrives as an empty text.';

/** Why there are no artifacts on a server other than GitHub; without a final full stop. */
export function whyNoArtifacts({ name }: Pick<RunEnvironment['server'], 'name'>): string {
  return `GitHub's artifact client does not work with ${name}`;
}

/** A warning if the inputs ask for an artifact beside other stores, and this server has none. */
export function adviceOnMissingArtifacts(
  inputs: {
    readonly 'upload-artifact': boolean;
    readonly 'backup-path': string | null;
    readonly 'release-tag': string | null;
  },
  { server }: Pick<RunEnvironment, 'server'>,
): Advice[] {
  if (server.supportsArtifacts || !inputs['upload-artifact']) return [];
  const others = (['backup-path', 'release-tag'] as const).filter((name) => inputs[name] !== null);
  return [
    warning(
      `${whyNoArtifacts(server)}: the backup goes to ${others.join(' and ')} alone. Set upload-artifact: false to remove this warning.`,
    ),
  ];
}
