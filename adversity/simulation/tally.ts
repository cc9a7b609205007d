/** Counts of what a simulation came to. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>();

  add(group: string, name: string, count = 1): void {
    const names = this.#counts.get(group) ?? new Map<string, number>();
    this.#counts.set(group, names.set(name, (names.get(name) ?? 0) + count));
  }

  get(group: string, name: string): number {
    return this.#counts.get(group)?.get(name) ?? 0;
  }

  addAll(other: Tally): void {
    for (const [group, names] of other.#counts)
      for (const [name, count] of names) this.add(group, name, count);
  }

  /** A table for people: a line for each count, by groups. */
  format(): string {
    const lines = [...this.#counts].flatMap(([group, names]) => {
      const sorted = [...names].sort(([, some], [, other]) => other - some);
      return [group, ...sorted.map(([name, count]) => `  ${name.padEnd(46)} ${String(count).padStart(9)}`)];
    });
    return lines.join('\n');
  }
}
