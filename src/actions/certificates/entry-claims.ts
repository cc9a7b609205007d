import { dirname } from 'node:path';
import { isPlaceBelow } from '../../adapters/files/paths/disk-places.ts';

/** What an entry of a list asks for as its own. */
export interface Claim {
  /** For people. It tells no path: somebody may have put a secret into its place. */
  readonly what: string;
  /** The same for two claims of one thing. */
  readonly key: string;
  /** Of a file: its place, as `diskPlaces` has it. */
  readonly place?: string;
}

/** An entry of the list while it is read, of this shard or of another. */
export interface Listed<Entry> {
  /** From 0. */
  readonly index: number;
  readonly isOfShard: boolean;
  /** What it asks for as its own. Empty if that cannot be told. */
  readonly claims: readonly Claim[];
  /** The entry; or what is wrong with it. */
  readonly read: () => Entry | Rejected;
}

/** An entry that cannot be used, before its line was looked up. */
export interface Rejected {
  readonly rejected: true;
  /** From 0. */
  readonly index: number;
  /** `null` if the entry has no good one. */
  readonly name: string | null;
  readonly problem: string;
}

/**
 * What became of the entries of the shard. Those that share a name or a file with an earlier one that can be used are bad:
 * neither could tell the other's pair from its own.
 */
export function rejectShared<Entry extends object>(listed: readonly Listed<Entry>[]): (Entry | Rejected)[] {
  const owners = new Map<string, Listed<Entry>>();
  const folders = new FoldersOnTheWay<Listed<Entry>>(owners);
  return listed.flatMap((item) => {
    const shared = item.claims
      .map(({ what, key }) => ({ what, owner: owners.get(key) }))
      .find(({ owner }) => owner !== undefined && !isRejected(owner.read()));
    const crossed = shared === undefined ? folders.ownerMetBy(item) : null;
    if (shared === undefined && crossed === null) {
      for (const { key } of item.claims) owners.set(key, item);
      folders.add(item);
    }
    if (!item.isOfShard) return [];
    if (crossed !== null) {
      const other =
        crossed === item
          ? 'its paths conflict'
          : `one of its paths conflicts with entry ${crossed.index + 1}`;
      const problem = `${other}: two are the same file, or one file lies below another. Use different paths`;
      return [{ rejected: true, index: item.index, name: null, problem }];
    }
    if (shared === undefined) return [item.read()];
    const owner = (shared.owner?.index ?? 0) + 1;
    const problem = `${shared.what} belongs to entry ${owner} already. Every certificate needs its own; {name} in a path makes it so`;
    return [{ rejected: true, index: item.index, name: null, problem }];
  });
}

/** The folders that the files of entries are in, and who needs them. */
class FoldersOnTheWay<Owner extends { readonly claims: readonly Claim[] }> {
  readonly #files: ReadonlyMap<string, Owner>;
  readonly #owners = new Map<string, Owner>();

  /** `files` has the owners of files, by the keys of their claims. */
  constructor(files: ReadonlyMap<string, Owner>) {
    this.#files = files;
  }

  add(owner: Owner): void {
    for (const { place } of owner.claims) {
      if (place === undefined) continue;
      for (const folder of this.#newFoldersOf(place)) this.#owners.set(folder, owner);
    }
  }

  /** Whose files cannot be on one disk with those of `item`, which may be itself; `null` if all can. */
  ownerMetBy(item: Owner): Owner | null {
    const places = item.claims.flatMap(({ place }) => (place === undefined ? [] : [place]));
    if (places.some((place, index) => isMetBy(place, places.toSpliced(index, 1)))) return item;
    for (const place of places) {
      const owner = this.#owners.get(place);
      if (owner !== undefined) return owner;
      for (const folder of this.#newFoldersOf(place)) {
        const ofFile = this.#files.get(`file ${folder}`);
        if (ofFile !== undefined) return ofFile;
      }
    }
    return null;
  }

  /** No file is in the place of a folder that is known, nor of one above it: each folder of a long list is looked at once. */
  *#newFoldersOf(place: string): Generator<string> {
    for (let folder = dirname(place); !this.#owners.has(folder); folder = dirname(folder)) {
      yield folder;
      if (dirname(folder) === folder) return;
    }
  }
}

/** Whether one of the others is the same file, or lies below it. */
function isMetBy(place: string, others: readonly string[]): boolean {
  return others.some((other) => other === place || isPlaceBelow(other, place));
}

export function isRejected(result: object): result is Rejected {
  return 'rejected' in result;
}
