import type { FaultKind } from '../../local/services/faults.ts';
import { FAULT_KINDS } from '../../local/services/fault-kinds.ts';
import type { Operation } from '../../local/services/operations.ts';

/** A kind of fault that has a name or a status. */
export type TriedKind = Exclude<FaultKind, () => unknown>;

/** A fault that a run is to meet. */
export interface Trial {
  readonly on: Operation;
  readonly kind: TriedKind;
  /** So often, or for ever. */
  readonly times: number | null;
}

/** The runs that meet faults, and every request that each makes where all is well. */
export const REQUESTS = {
  issue: [
    'GetCacheEntryDownloadURL',
    'rest:listArtifacts',
    'rest:listCaches',
    'CreateCacheEntry',
    'FinalizeCacheEntryUpload',
    'CreateArtifact',
    'FinalizeArtifact',
    'ListArtifacts',
    'GetSignedArtifactURL',
    'blob:upload',
    'blob:download',
  ],
  reuse: [
    'GetCacheEntryDownloadURL',
    'rest:listArtifacts',
    'CreateCacheEntry',
    'FinalizeCacheEntryUpload',
    'CreateArtifact',
    'FinalizeArtifact',
    'ListArtifacts',
    'GetSignedArtifactURL',
    'blob:upload',
    'blob:download',
  ],
  'reuse without a cache': [
    'GetCacheEntryDownloadURL',
    'rest:listArtifacts',
    'rest:downloadArtifact',
    'CreateCacheEntry',
    'FinalizeCacheEntryUpload',
    'CreateArtifact',
    'FinalizeArtifact',
    'ListArtifacts',
    'GetSignedArtifactURL',
    'blob:upload',
    'blob:download',
  ],
  renew: [
    'GetCacheEntryDownloadURL',
    'rest:listArtifacts',
    'CreateCacheEntry',
    'FinalizeCacheEntryUpload',
    'CreateArtifact',
    'FinalizeArtifact',
    'ListArtifacts',
    'GetSignedArtifactURL',
    'blob:upload',
    'blob:download',
  ],
  restore: ['rest:listArtifacts', 'rest:downloadArtifact', 'blob:download'],
  check: ['rest:listArtifacts', 'rest:downloadArtifact', 'blob:download'],
  prune: ['rest:listArtifacts', 'rest:downloadArtifact', 'rest:deleteArtifact', 'blob:download'],
  backup: [
    'CreateArtifact',
    'FinalizeArtifact',
    'ListArtifacts',
    'GetSignedArtifactURL',
    'blob:upload',
    'blob:download',
  ],
} as const satisfies Record<string, readonly Operation[]>;

/** Which run it is. */
export type Story = keyof typeof REQUESTS;

const STATUSES = [401, 403, 404, 410, 429, 500, 502, 503, 504];

/** Requests of the cache are a hint; without their answers a run does all it has to. */
export function isHint(operation: Operation): boolean {
  return operation.includes('CacheEntry');
}

/** Everything: each request of each run, answered badly in each way, twice and for ever. */
export function everyTrial(story: Story): Trial[] {
  return REQUESTS[story].flatMap((on) =>
    [...STATUSES, ...FAULT_KINDS]
      .filter((kind) => kind !== 'expired-url' || on.startsWith('blob:'))
      .flatMap((kind) => [2, null].map((times) => ({ on, kind, times }))),
  );
}

/** What is tried in every check: each request and each kind at least once, and what has gone wrong before. */
export const CHOSEN: Readonly<Record<Story, readonly (readonly [Operation, TriedKind, number | null])[]>> = {
  issue: [
    ['CreateArtifact', 'lost-reply', 1],
    ['CreateArtifact', 'foreign-redirect', null],
    ['FinalizeArtifact', 'lost-reply', 1],
    ['GetCacheEntryDownloadURL', 'hang', null],
    ['GetCacheEntryDownloadURL', 'truncated', 1],
    ['rest:listArtifacts', 503, null],
    ['rest:listCaches', 'bad-json', null],
    ['FinalizeCacheEntryUpload', 500, null],
    ['blob:upload', 'expired-url', 1],
    ['GetSignedArtifactURL', 502, 2],
    ['blob:download', 'wrong-digest', 1],
  ],
  reuse: [
    ['rest:listArtifacts', 'rate-limit', null],
    ['blob:download', 'bit-flip', 2],
    ['CreateCacheEntry', 429, null],
    ['FinalizeArtifact', 410, null],
  ],
  'reuse without a cache': [
    ['rest:downloadArtifact', 'reset', 2],
    ['rest:downloadArtifact', 401, null],
    ['rest:listArtifacts', 'html', null],
    ['rest:listArtifacts', 404, null],
    ['blob:download', 'truncated', 1],
    ['CreateArtifact', 'empty', 1],
  ],
  renew: [
    ['CreateArtifact', 504, null],
    ['blob:upload', 'reset', 1],
    ['ListArtifacts', 'short', null],
    ['CreateCacheEntry', 'lost-reply', 1],
  ],
  restore: [
    ['rest:downloadArtifact', 'foreign-redirect', null],
    ['rest:listArtifacts', 'redirect-loop', null],
    ['rest:listArtifacts', 'wrong-digest', null],
    ['blob:download', 'drip', null],
  ],
  check: [
    ['rest:listArtifacts', 'no-digest', null],
    ['blob:download', 'bit-flip', null],
    ['rest:downloadArtifact', 403, null],
  ],
  prune: [
    ['rest:deleteArtifact', 'lost-reply', 1],
    ['rest:deleteArtifact', 500, null],
    ['rest:downloadArtifact', 410, null],
  ],
  backup: [
    ['FinalizeArtifact', 503, 2],
    ['blob:upload', 500, null],
    ['blob:download', 'short', null],
  ],
};
