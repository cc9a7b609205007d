/** A longer word is no typing error, and would cost the product of the lengths. */
const MAX_LENGTH = 64;

/**
 * Returns the allowed word that was probably meant: the same in another spelling (`commonName`, `COMMON_NAME`), or with the
 * fewest letters wrong, at most two or a quarter of them. Returns `null` if none is that near.
 */
export function didYouMean(word: string, allowed: Iterable<string>): string | null {
  if (word.length > MAX_LENGTH) return null;
  const meant = inKebabCase(word);
  let nearest: string | null = null;
  let fewest = Math.max(2, Math.floor(meant.length / 4)) + 1;
  for (const candidate of allowed) {
    const wrong = editDistance(meant, candidate);
    if (wrong >= fewest || wrong >= candidate.length) continue;
    nearest = candidate;
    fewest = wrong;
  }
  return nearest;
}

function inKebabCase(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

/** Letters to insert, remove or replace (Levenshtein), a row at a time. */
function editDistance(some: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [line, letter] of Array.from(some).entries()) {
    row = nextRow(row, line + 1, letter, other);
  }
  return Math.max(...row.slice(-1));
}

function nextRow(above: readonly number[], first: number, letter: string, other: string): number[] {
  const row = [first];
  let left = first;
  let aboveLeft = first - 1;
  above.slice(1).forEach((over, column) => {
    left = Math.min(left + 1, over + 1, aboveLeft + (other[column] === letter ? 0 : 1));
    aboveLeft = over;
    row.push(left);
  });
  return row;
}
