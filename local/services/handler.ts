import type { BlobStore } from './blob-store.ts';
import type { Manners } from './manners.ts';
import { type Reply, restError, twirpError } from './reply.ts';
import type { Repository } from './repository.ts';
import type { StateStore } from './state.ts';
import type { Permissions, RuntimeClaims } from './tokens.ts';

/** What handlers work on. */
export interface Backend {
  readonly manners: Manners;
  readonly repository: Repository;
  readonly state: StateStore;
  readonly blobs: BlobStore;
  readonly now: () => Date;
}

/** A request that was let in. */
export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly body: Buffer;
  /** The type that the client asks for. */
  readonly accept: string;
  /** The run that asks, if the route takes a runtime token. */
  readonly claims: RuntimeClaims | undefined;
  /** Those of the token, if the route takes one of the API. */
  readonly permissions: Permissions | undefined;
}

export type Handler = (call: Call) => Promise<Reply> | Reply;

/** A twirp request's fields, by their protobuf names. */
export type Message = Readonly<Record<string, unknown>>;

type Method = (claims: RuntimeClaims, message: Message) => Promise<object> | object;

/** A handler for a twirp method. */
export function twirpMethod(method: Method): Handler {
  return async ({ claims, body }) => {
    if (!claims) throw twirpError('unauthenticated', 'no runtime token');
    return { status: 200, json: await method(claims, parseMessage(body)) };
  };
}

function parseMessage(body: Buffer): Message {
  try {
    const message: unknown = JSON.parse(body.toString('utf8'));
    if (typeof message === 'object' && message !== null) return message as Message;
  } catch {
    // Answered below: what is not JSON is no better than JSON of another type.
  }
  throw twirpError('invalid_argument', 'the json request could not be decoded');
}

/** A field that must be there. */
export function textField(message: Message, name: string): string {
  const value = message[name];
  if (typeof value === 'string' && value !== '') return value;
  throw twirpError('invalid_argument', `${name} is required`);
}

/** An int64 field, which protobuf's JSON writes as a string and leaves out if it is 0. */
export function numberField(message: Message, name: string): number {
  const value = Number(message[name] ?? '0');
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw twirpError('invalid_argument', `${name} is not a size`);
}

/** A field that may be missing. */
export function optionalTextField(message: Message, name: string): string | undefined {
  const value = message[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A numeric path parameter; anything else is not found. */
export function idParameter(call: Call, name: string): number {
  const id = Number(call.parameters[name]);
  if (!Number.isSafeInteger(id)) throw restError(404, 'Not Found');
  return id;
}
