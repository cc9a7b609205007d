/** Hands out what is iterated, and shows what comes next before it is taken. `null` is the end. */
export class OneAhead<Item> {
  readonly #items: AsyncIterator<Item>;
  #ahead: Promise<Item | null> | undefined;

  constructor(items: AsyncIterable<Item>) {
    this.#items = items[Symbol.asyncIterator]();
  }

  /** The next one, which stays the next one. Throws as the iteration does, and so will `take`. */
  peek(): Promise<Item | null> {
    this.#ahead ??= this.#next();
    return this.#ahead;
  }

  take(): Promise<Item | null> {
    const item = this.peek();
    this.#ahead = undefined;
    return item;
  }

  async #next(): Promise<Item | null> {
    const step = await this.#items.next();
    return step.done === true ? null : step.value;
  }
}
