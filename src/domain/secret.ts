import { inspect } from 'node:util';

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

  [inspect.custom](): string {
    return '[secret]';
  }
}
