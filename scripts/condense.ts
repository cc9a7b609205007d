import { parse, type Token } from 'acorn';

/**
 * The same program without comments and indentation, in ASCII. Every job downloads and reads all of it: comments are a third of it, and
 * one character beyond Latin-1 makes V8 hold a whole file in two bytes a character. Parentheses stay: V8 compiles what is in them at
 * once, and not twice.
 *
 * Throws an `Error` if the tokens are not the same ones as before.
 */
export function condense(code: string): string {
  const tokens = tokensOf(code);
  let end = 0;
  const parts = tokens.map((token) => {
    const space = spaceFor(code.slice(end, token.start));
    end = token.end;
    return space + inAscii(code.slice(token.start, token.end));
  });
  const condensed = `${parts.join('').trimStart()}\n`;
  if (!hasTokens(condensed, code, tokens)) throw new Error('the condensed code has other tokens');
  return condensed;
}

/** All that is no comment and no white space, in its order. */
function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true, onToken: tokens });
  return tokens.filter(({ start, end }) => end > start);
}

/** What has to stay of what stood between two tokens: a line end may end a statement. */
function spaceFor(gap: string): string {
  if (gap === '') return '';
  return /[\n\r\u2028\u2029]/.test(gap) ? '\n' : ' ';
}

/** In texts, templates, regular expressions and names, an escape is the character. */
function inAscii(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function hasTokens(condensed: string, code: string, tokens: readonly Token[]): boolean {
  const found = tokensOf(condensed);
  return (
    found.length === tokens.length &&
    found.every(({ type, start, end }, at) => {
      const token = tokens[at];
      return (
        type === token?.type && condensed.slice(start, end) === inAscii(code.slice(token.start, token.end))
      );
    })
  );
}
