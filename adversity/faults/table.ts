import type { FaultKind } from '../../local/services/faults.ts';
import { FAULT_KINDS } from '../../local/services/fault-kinds.ts';
import type { Operation } from '../../local/services/operations.ts';

/** A kind of fault that has a name or a status. */
export type TriedKind = Exclude<FaultKind, () => unknown>;

/** In what way a request is answered badly, and how often: so many times, or for ever. */
interface BadAnswer {
  readonly kind: TriedKind;
  readonly times: number | null;
}

/** A fault that a run is to meet. */
export interface Trial extends BadAnswer {
  readonly on: Operation;
}

/** Which run it is. */
export type Story =
  | 'issue'
  | 'issue into a release'
  | 'look for a release'
  | 'reuse'
  | 'reuse without a cache'
  | 'reuse from a release'
  | 'renew'
  | 'restore'
  | 'restore from a release'
  | 'check'
  | 'prune'
  | 'prune a release'
  | 'backup';

/**
 * The runs that meet faults, every request that each makes without faults, and how that is answered badly in every check:
 * each request and each kind at least once, and what has gone wrong before.
 */
const TABLE: Readonly<Record<Story, Readonly<Partial<Record<Operation, readonly BadAnswer[]>>>>> = {
  issue: {
    GetCacheEntryDownloadURL: [always('hang'), once('truncated')],
    'rest:listArtifacts': [always(503)],
    'rest:listCaches': [always('bad-json'), once('truncated')],
    CreateCacheEntry: [],
    FinalizeCacheEntryUpload: [always(500)],
    CreateArtifact: [once('lost-reply'), always('foreign-redirect')],
    FinalizeArtifact: [once('lost-reply')],
    ListArtifacts: [once('truncated')],
    GetSignedArtifactURL: [twice(502)],
    'blob:upload': [once('expired-url')],
    'blob:download': [once('wrong-digest')],
  },
  'issue into a release': {
    'rest:listArtifacts': [],
    'rest:listCaches': [],
    'rest:listReleases': [always(403), always('html'), once('truncated'), always('empty')],
    'rest:createRelease': [always(403), always(422), once('lost-reply'), always('bad-json')],
    'rest:listReleaseAssets': [always(500), once('reset')],
    'rest:getRelease': [always(404), once('reset')],
    'rest:uploadReleaseAsset': [
      once('lost-reply'),
      once('truncated'),
      twice(502),
      always(502),
      always(422),
      always('foreign-redirect'),
      always('hang'),
    ],
    'rest:getReleaseAsset': [always(404), always('html'), twice(503)],
    'blob:download': [once('bit-flip'), always('truncated')],
  },
  'look for a release': {
    'rest:listArtifacts': [],
    'rest:listCaches': [],
    'rest:listReleases': [always('html'), twice('reset')],
    'rest:generateReleaseNotes': [
      always(403),
      always('html'),
      always('empty'),
      always('foreign-redirect'),
      twice(502),
      always('hang'),
    ],
  },
  reuse: {
    GetCacheEntryDownloadURL: [],
    'rest:listArtifacts': [always('rate-limit'), always(410)],
    CreateCacheEntry: [always(429)],
    FinalizeCacheEntryUpload: [],
    CreateArtifact: [],
    FinalizeArtifact: [always(410)],
    ListArtifacts: [],
    GetSignedArtifactURL: [],
    'blob:upload': [],
    'blob:download': [twice('bit-flip')],
  },
  'reuse without a cache': {
    GetCacheEntryDownloadURL: [],
    'rest:listArtifacts': [always('html'), always(404)],
    'rest:downloadArtifact': [twice('reset'), always(401)],
    CreateCacheEntry: [],
    FinalizeCacheEntryUpload: [],
    CreateArtifact: [once('empty')],
    FinalizeArtifact: [],
    ListArtifacts: [],
    GetSignedArtifactURL: [],
    'blob:upload': [],
    'blob:download': [once('truncated')],
  },
  'reuse from a release': {
    'rest:listArtifacts': [],
    'rest:listReleases': [always(404), always('short'), always('rate-limit')],
    'rest:listReleaseAssets': [always('redirect-loop'), always('no-digest'), once('truncated')],
    'rest:getRelease': [always('html')],
    'rest:uploadReleaseAsset': [always('reset')],
    'rest:getReleaseAsset': [always(401), always('foreign-redirect')],
    'rest:deleteReleaseAsset': [always(403), once('lost-reply'), always('html'), always('hang')],
    'blob:download': [twice('bit-flip'), always('expired-url'), always('drip')],
  },
  renew: {
    GetCacheEntryDownloadURL: [],
    'rest:listArtifacts': [],
    'rest:downloadArtifact': [],
    CreateCacheEntry: [once('lost-reply')],
    FinalizeCacheEntryUpload: [],
    CreateArtifact: [always(504)],
    FinalizeArtifact: [],
    ListArtifacts: [always('short')],
    GetSignedArtifactURL: [],
    'blob:upload': [once('reset')],
    'blob:download': [],
  },
  restore: {
    'rest:listArtifacts': [always('redirect-loop'), always('wrong-digest')],
    'rest:downloadArtifact': [always('foreign-redirect')],
    'blob:download': [always('drip')],
  },
  'restore from a release': {
    'rest:listReleases': [always('empty'), twice(500)],
    'rest:listReleaseAssets': [always(410), always('wrong-digest')],
    'rest:getReleaseAsset': [always(410), twice('lost-reply')],
    'blob:download': [always('short'), always(500)],
  },
  check: {
    'rest:listArtifacts': [always('no-digest')],
    'rest:downloadArtifact': [always(403)],
    'blob:download': [always('bit-flip')],
  },
  prune: {
    'rest:listArtifacts': [],
    'rest:downloadArtifact': [always(410)],
    'rest:deleteArtifact': [once('lost-reply'), always(404), always(500), always('bad-json')],
    'blob:download': [],
  },
  'prune a release': {
    'rest:listArtifacts': [],
    'rest:listReleases': [always(403)],
    'rest:listReleaseAssets': [always('bad-json')],
    'rest:getReleaseAsset': [always(410)],
    'rest:deleteReleaseAsset': [once('lost-reply'), always(410), always(500), always('html')],
    'blob:download': [],
  },
  backup: {
    CreateArtifact: [once('truncated')],
    FinalizeArtifact: [twice(503)],
    ListArtifacts: [],
    GetSignedArtifactURL: [],
    'blob:upload': [always(500)],
    'blob:download': [always('short')],
  },
};

function once(kind: TriedKind): BadAnswer {
  return { kind, times: 1 };
}

function twice(kind: TriedKind): BadAnswer {
  return { kind, times: 2 };
}

function always(kind: TriedKind): BadAnswer {
  return { kind, times: null };
}

const STATUSES = [401, 403, 404, 410, 429, 500, 502, 503, 504];

/** Requests of the cache are a hint, and what is left of a broken upload harms nobody; without their answers a run does all it has to. */
export function isHint(story: Story, operation: Operation): boolean {
  return (
    operation.includes('CacheEntry') ||
    (story === 'reuse from a release' && operation === 'rest:deleteReleaseAsset')
  );
}

/** What is asked of Gitea in the place of a request of GitHub's. */
const ON_GITEA: Readonly<Partial<Record<Operation, Operation>>> = {
  'rest:generateReleaseNotes': 'rest:getRepository',
  'rest:getReleaseAsset': 'web:attachment',
  'rest:deleteReleaseAsset': 'rest:deleteReleaseAttachment',
};

/** The same trials of a release on Gitea, which sends files itself, and has none that are half there. */
export function onGitea(story: Story, trials: readonly Trial[]): Trial[] {
  return trials
    .filter(({ on }) => on !== 'blob:download' && !isHint(story, on))
    .map((trial) => ({ ...trial, on: ON_GITEA[trial.on] ?? trial.on }));
}

/** Every request that the run makes without faults. */
export function requestsOf(story: Story): Operation[] {
  return Object.keys(TABLE[story]) as Operation[];
}

/** What is tried in every check. */
export function chosenTrials(story: Story): Trial[] {
  return requestsOf(story).flatMap((on) => (TABLE[story][on] ?? []).map((answer) => ({ on, ...answer })));
}

/** Everything: each request of each run, answered badly in each way, twice and for ever. */
export function everyTrial(story: Story): Trial[] {
  return requestsOf(story).flatMap((on) =>
    [...STATUSES, ...FAULT_KINDS]
      .filter((kind) => kind !== 'expired-url' || on.startsWith('blob:'))
      .flatMap((kind) => [twice(kind), always(kind)].map((answer) => ({ on, ...answer }))),
  );
}
