import type { TrustChange } from '../../../../src/domain/trust/trust.ts';
import type { TrustJournal } from '../../../../src/ports/trust.ts';

/** A journal that keeps nothing but its changes, and tells when each was recorded. */
export function memoryJournal(
  folder: string,
  onRecord: (change: TrustChange) => void = () => undefined,
): TrustJournal {
  const changes: TrustChange[] = [];
  return {
    id: '0123456789ab',
    folder,
    file: `${folder}.json`,
    changes,
    record: (change) => {
      onRecord(change);
      changes.push(change);
      return Promise.resolve();
    },
    forget: (change) => {
      changes.splice(changes.indexOf(change), 1);
      return Promise.resolve();
    },
    discard: () => Promise.resolve(),
  };
}
