import type { Fetch } from './toolkit-fetch.ts';

/** GitHub's replies have fewer than ten. */
const MAX_LEVELS = 32;

/**
 * Returns a `fetch` that throws for a JSON reply with more levels than any of GitHub's.
 *
 * GitHub's client compares every parsed value with a number, for which JavaScript writes a list out as text, again at each level of
 * nesting. 4 kB of brackets take it seconds, and a larger reply takes hours, which no deadline can end.
 */
export function limitJsonDepth(fetch: Fetch): Fetch {
  return async (address, options) => {
    const reply = await fetch(address, options);
    const isJson = /json/i.test(reply.headers.get('content-type') ?? '');
    if (isJson && isDeep(await reply.text())) throw new Error(`the reply has more than ${MAX_LEVELS} levels`);
    return reply;
  };
}

/** Whether too many brackets are open at once. Those in strings do not count. */
function isDeep(text: string): boolean {
  let levels = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isInString) {
      if (sign === '\\') at += 1;
      else isInString = sign !== '"';
    } else if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') levels += 1;
    else if (sign === ']' || sign === '}') levels -= 1;
    if (levels > MAX_LEVELS) return true;
  }
  return false;
}
