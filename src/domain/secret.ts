/** What `util.inspect`, and so `console.log`, asks an object for. Spelled out, so that nothing needs loading. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * A text that must never be printed: a passphrase or a private key.
 *
 * Every usual way of turning a value into text (templates, JSON, `console.log`, `util.inspect`) gives a
 * placeholder; only `reveal()` gives the text.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. Call it where the text is used, not where it is passed on. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [INSPECT](): string {
    return '[secret]';
  }
}
