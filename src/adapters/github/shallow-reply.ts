import type { Fetch } from './toolkit-fetch.ts';

/** GitHub's replies have fewer than ten. */
const MAX_LEVELS = 32;

/**
 * The same, with an error where a reply of JSON has more levels than any of GitHub's.
 *
 * GitHub's client compares whatever it parses with a number, for which a list is written out as text, anew at each level of a
 * nest: 4 kB of brackets take it seconds, and a larger reply hours, in which no deadline can end the run.
 */
export function refusingDeepReplies(fetch: Fetch): Fetch {
  return async (address, options) => {
    const reply = await fetch(address, options);
    const isJson = /json/i.test(reply.headers.get('content-type') ?? '');
    if (isJson && isDeep(await reply.text())) throw new Error(`the reply has more than ${MAX_LEVELS} levels`);
    return reply;
  };
}

/** Whether so many brackets are open at once; those in strings open nothing. */
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
