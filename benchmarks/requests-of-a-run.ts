import type { RecordedRequest } from '../local/services/request-log.ts';
import { formatCells } from './benchmark.ts';

/** Why a run makes each kind of request. */
const REASONS: Readonly<Partial<Record<RecordedRequest['operation'], string>>> = {
  GetCacheEntryDownloadURL: 'is the pair in the cache?',
  'blob:download': 'the cached pair, or the artifact for the drill',
  'rest:listArtifacts': 'is there a newer set, or a sealed one at all?',
  'rest:listCaches': 'does a miss mean that nothing is there?',
  'rest:getRepository': 'the default branch, where the event does not tell it',
  CreateArtifact: 'takes the name and gives the address for the upload',
  'blob:upload': 'the archive of the set, or of the cached pair',
  FinalizeArtifact: 'makes the artifact visible',
  ListArtifacts: 'the artifact client looks an artifact up before it fetches it',
  GetSignedArtifactURL: 'where the drill reads the artifact from',
  CreateCacheEntry: 'reserves the key',
  FinalizeCacheEntryUpload: 'makes the entry visible',
};

/** The requests of one run in their order, with the reason for each, as Markdown. */
export function describeRequests(title: string, requests: readonly RecordedRequest[]): string {
  const lines = requests.map(({ operation, method, status }, index) => [
    String(index + 1),
    operation,
    method,
    String(status ?? 'none'),
    REASONS[operation] ?? 'unknown',
  ]);
  return `${title} makes ${requests.length} requests:\n\n${formatCells(['', 'request', 'method', 'status', 'reason'], lines)}`;
}
