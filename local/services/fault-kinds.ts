/**
 * What goes wrong, by name, and what that means.
 *
 * The first ones stand in the place of an answer: nothing is done. The others are done, and then answered badly.
 */
export const INSTEAD_OF_ANSWER = {
  'rate-limit': 'GitHub’s 403 with x-ratelimit-remaining: 0',
  reset: 'the connection is reset',
  hang: 'no reply, until the client gives up or the services close',
  html: 'the page of a proxy, with status 200',
  'bad-json': 'JSON that breaks off, with status 200',
  'expired-url': 'what Azure answers where a signed URL has expired (403)',
  'foreign-redirect': 'a redirect (307) to a host that is nobody we know',
  'redirect-loop': 'a redirect (307) to the same address',
} as const;

/** See `INSTEAD_OF_ANSWER`. */
export const ANSWERED_BADLY = {
  'lost-reply': 'the connection is reset instead of a reply',
  empty: 'a reply without a body',
  short: 'half of the body, as if that were all',
  truncated: 'half of the body, then the connection breaks',
  'bit-flip': 'one bit of the body is another',
  drip: 'the head of the reply, then a byte a second',
  'no-digest': 'no digest where there is one',
  'wrong-digest': 'another digest than the right one',
} as const;

/** A kind that does something before anything is done. */
export type InsteadOfAnswer = keyof typeof INSTEAD_OF_ANSWER;

/** A kind that spoils a reply. */
export type AnsweredBadly = keyof typeof ANSWERED_BADLY;

/** Every kind that has a name. */
export type NamedFaultKind = InsteadOfAnswer | AnsweredBadly;

/** Every name there is, for messages and for those who try them all. */
export const FAULT_KINDS = Object.keys({
  ...INSTEAD_OF_ANSWER,
  ...ANSWERED_BADLY,
}) as readonly NamedFaultKind[];

/** True for kinds that spoil a reply. */
export function isAnsweredBadly(kind: unknown): kind is AnsweredBadly {
  return typeof kind === 'string' && Object.hasOwn(ANSWERED_BADLY, kind);
}

/** The kind of a name, or a status from 400 to 599; `undefined` for anything else. */
export function parseFaultKind(text: string): number | NamedFaultKind | undefined {
  return FAULT_KINDS.find((kind) => kind === text) ?? (/^[45]\d\d$/.test(text) ? Number(text) : undefined);
}
