import { Broken } from './promises.ts';
import { pairsIn, type Ledger } from './ledger.ts';
import type { Blob } from './shelves.ts';

/** Looks for keys in the clear in what was stored and said. */
export function checkClearKeys(ledger: Ledger, blobs: readonly Blob[], lines: readonly string[]): void {
  const texts = [
    ...blobs.flatMap(({ stored, place }) =>
      [...stored].map(
        ([path, bytes]) => [`${place}/${path}`, Buffer.from(bytes).toString('latin1')] as const,
      ),
    ),
    ...lines.map((line) => ['the log', line] as const),
  ];
  for (const [place, text] of texts) {
    const isClear = /-----BEGIN (?!ENCRYPTED )[A-Z ]*PRIVATE KEY-----/.test(text);
    if (isClear || text.split('\n').some((line) => ledger.keyLines.has(line)))
      throw new Broken('no key lies anywhere in the clear', place);
  }
}

/** What sets have said of when each pair became the certificate of its name. */
export class SinceCheck {
  readonly #ledger: Ledger;
  readonly #known = new Map<string, Set<string>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /**
   * Compares a set that was just stored with the sets before it: what the tool says of a pair that some set has
   * was said before, or is the time of this run.
   */
  check(blob: Blob): void {
    const facts = this.#ledger.facts(blob);
    const now = blob.name.time.getTime();
    for (const { x509, since } of pairsIn(facts)) {
      const known = this.#known.get(x509.fingerprint256) ?? new Set();
      const isOfCertificate = Date.parse(since) === Date.parse(x509.validFrom);
      // Of a pair that takes over from one of the future it is later than that.
      const isNew = Date.parse(since) >= now;
      if (blob.planted === undefined && !known.has(since) && !isOfCertificate && !isNew)
        throw new Broken(
          'since is carried on unchanged',
          `${blob.place} has ${since}, and earlier sets have ${[...known].join(', ')}`,
        );
      if (blob.planted === undefined || blob.planted === 'leaked-set')
        this.#known.set(x509.fingerprint256, known.add(since));
    }
  }
}
