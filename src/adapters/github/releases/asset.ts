import {
  formatBackupName,
  parseNameIn,
  type BackupName,
  type NameScope,
} from '../../../domain/backup/backup-name.ts';
import { Failure } from '../../../domain/failure.ts';
import type { StoredSet } from '../../../ports/stores.ts';
import { digestIn, type AnswerReader, type JsonObject } from '../rest/json-answer.ts';

/** What every asset that is ours ends with. */
const ENDING = '.zip';
/** GitHub gives a file with other characters another name. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Few services take longer texts as a name. */
const MAX_LABEL = 255;

/** A file of a release. */
export interface Asset {
  readonly id: number;
  readonly releaseId: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
  /** All of its bytes have come. */
  readonly isWhole: boolean;
  readonly label: string;
  /** SHA-256, lower-case hex; `null` if the server does not tell. */
  readonly digest: string | null;
  /** On Gitea its name in the web; `null` on GitHub. */
  readonly attachment: string | null;
}

/** An asset as the API describes it. Gitea, which calls it an attachment, tells neither state nor label nor digest. */
export function assetOf(answer: JsonObject, releaseId: number, read: AnswerReader): Asset {
  const { state, label, uuid } = answer;
  return {
    id: read.numberOf(answer, 'id'),
    releaseId,
    name: read.textOf(answer, 'name'),
    sizeBytes: read.numberOf(answer, 'size'),
    createdAt: read.dateOf(answer, 'created_at'),
    isWhole: state === undefined || state === 'uploaded',
    label: typeof label === 'string' ? label : '',
    digest: digestIn(answer),
    attachment: typeof uuid === 'string' && /^[0-9a-f-]{36}$/i.test(uuid) ? uuid : null,
  };
}

/** The file name of a set: that of its artifact, and the ending. */
function assetName(backupName: string): string {
  return `${backupName}${ENDING}`;
}

/** The file that a set of this name is stored in. */
export function fileOf(name: BackupName): string {
  return assetName(formatBackupName(name));
}

/** A `Failure` (`not-stored`) that names the file; `why` is one or more sentences. */
export function notStored(name: BackupName, why: string, cause?: unknown): Failure {
  return new Failure('not-stored', `Could not store the release asset ${fileOf(name)}: ${why}`, { cause });
}

/** The name of the set that an asset of this name holds; `null` if it is none of these. */
export function backupNameIn(name: string, scope: NameScope): BackupName | null {
  return name.endsWith(ENDING) && NAME.test(name) ? parseNameIn(name.slice(0, -ENDING.length), scope) : null;
}

/** The run that stored an asset. */
export interface AssetOrigin {
  readonly runId: string;
  /** Its branch or tag; empty if that is not known. */
  readonly branch: string;
  /** Tells the jobs of a run apart, which have nothing else of their own: 12 random hexadecimal digits; empty if that is not known. */
  readonly sender: string;
}

/** What people see of an asset instead of its name. Leaves out a branch that makes it too long. */
export function labelFor(name: string, { runId, branch, sender }: AssetOrigin): string {
  const end = sender === '' ? ')' : `, sender ${sender})`;
  const label = `${name} (run ${runId} on ${branch}${end}`;
  return branch === '' || label.length > MAX_LABEL ? `${name} (run ${runId}${end}` : label;
}

/** What a label says; `null` if it is none of ours. Whoever may write to the release can change it. */
export function originIn({ name, label }: Pick<Asset, 'name' | 'label'>): AssetOrigin | null {
  // The name of a branch holds no space.
  const words = /\(run (\d+)(?: on (.+?))?(?:, sender ([0-9a-f]{12}))?\)$/.exec(label.slice(name.length));
  const [, runId = '', branch = '', sender = ''] = words ?? [];
  const origin = { runId, branch, sender };
  return runId !== '' && label === labelFor(name, origin) ? origin : null;
}

/** The set in an asset. */
export function storedSetOf(asset: Asset, name: BackupName): StoredSet {
  const { id, releaseId, name: file, digest, attachment } = asset;
  const origin = originIn(asset);
  return {
    name,
    place: `release asset ${file}`,
    source: 'release',
    receivedAt: asset.createdAt,
    sizeBytes: asset.sizeBytes,
    expiresAt: null,
    isExpired: false,
    asset: {
      id,
      releaseId,
      name: file,
      ...(origin === null ? {} : { runId: origin.runId }),
      ...(origin === null || origin.branch === '' ? {} : { headBranch: origin.branch }),
      ...(digest === null ? {} : { digest }),
      ...(attachment === null ? {} : { attachment }),
    },
  };
}
