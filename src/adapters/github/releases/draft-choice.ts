import type { BackupName } from '../../../domain/backup/backup-name.ts';
import { count } from '../../../domain/words/count.ts';
import type { Failure } from '../../../domain/failure.ts';
import type { Log } from '../../../ports/run.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { notStored } from './asset.ts';
import { MAX_ASSETS, type FilledRelease } from './release-vault.ts';

/** With room for so few files the user is told that the release fills up. */
const FEW_FILES = 100;

const MORE_ROOM = 'Remove old backups with certkeep/prune, or create another draft release with this tag.';

/** What is said of a draft. */
export interface DraftChoice {
  readonly tag: string;
  readonly log: Log;
  readonly environment: Pick<RunEnvironment, 'server'>;
}

/** The oldest draft with room. Throws a `Failure` (`not-stored`) if there is none. Warns if it will soon be so. */
export function chooseDraft(
  releases: readonly FilledRelease[],
  name: BackupName,
  { tag, log, environment: { server } }: DraftChoice,
): FilledRelease {
  const drafts = releases.filter(({ isDraft }) => isDraft);
  // Gitea knows no limit.
  const limit = server.kind === 'gitea' ? Infinity : MAX_ASSETS;
  const [draft] = drafts.filter(({ assets }) => assets.length < limit);
  if (draft === undefined) throw noDraft(name, tag, server.name, drafts.length === 0 ? null : limit);
  const room = drafts.reduce((sum, { assets }) => sum + Math.max(0, limit - assets.length), 0);
  if (room <= FEW_FILES)
    log.warning(
      `The draft release ${tag} has room for ${count(room, 'more file')}. Then no backup can be stored in it. ${MORE_ROOM}`,
    );
  return draft;
}

/** `limit` is what every draft has reached; `null` if there is no draft. */
function noDraft(name: BackupName, tag: string, server: string, limit: number | null): Failure {
  const why =
    limit === null
      ? `the release ${tag} is published, and ${server} makes no draft beside it. Edit the release and save it as a draft, or give another release-tag.`
      : `the draft release ${tag} has ${limit} files, which is the most. ${MORE_ROOM}`;
  return notStored(name, why);
}
