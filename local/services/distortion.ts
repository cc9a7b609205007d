import type { ServerResponse } from 'node:http';
import type { AnsweredBadly } from './fault-kinds.ts';

const DRIP_MS = 1_000;

/** What is sent of a body, how long the head says that it is, and how it ends. */
interface Sent {
  readonly body: Buffer;
  readonly declaredLength: number;
  readonly ending: 'as-usual' | 'break' | 'drip';
}

function whole(body: Buffer): Sent {
  return { body, declaredLength: body.length, ending: 'as-usual' };
}

function half(body: Buffer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2));
}

function withBitFlipped(body: Buffer): Buffer {
  const flipped = Buffer.from(body);
  const middle = Math.floor(flipped.length / 2);
  if (flipped.length > 0) flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
  return flipped;
}

function withDigest(body: Buffer, digest: string): Buffer {
  return Buffer.from(body.toString('utf8').replace(/"digest":"[^"]*"/g, `"digest":${digest}`));
}

function distorted(kind: Exclude<AnsweredBadly, 'lost-reply'>, body: Buffer): Sent {
  switch (kind) {
    case 'empty':
      return whole(Buffer.alloc(0));
    case 'short':
      return whole(half(body));
    case 'truncated':
      return { body: half(body), declaredLength: body.length, ending: 'break' };
    case 'bit-flip':
      return whole(withBitFlipped(body));
    case 'drip':
      return { body, declaredLength: body.length, ending: 'drip' };
    case 'no-digest':
      return whole(withDigest(body, 'null'));
    case 'wrong-digest':
      return whole(withDigest(body, `"sha256:${'0'.repeat(64)}"`));
  }
}

/** A byte at a time, for as long as the client listens. */
function drip(response: ServerResponse, body: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    // The last byte is never sent: the reply would be whole, if late.
    if (at < body.length - 1) response.write(body.subarray(at, (at += 1)));
  }, DRIP_MS);
  response.once('close', () => {
    clearInterval(timer);
  });
}

/** Sends the body, spoiled, after a head whose status and headers are set on the response. */
export function sendDistorted(kind: AnsweredBadly, response: ServerResponse, body: Buffer): void {
  if (kind === 'lost-reply') {
    response.socket?.resetAndDestroy();
    return;
  }
  const sent = distorted(kind, body);
  response.setHeader('content-length', sent.declaredLength);
  if (sent.ending === 'drip') {
    response.flushHeaders();
    drip(response, sent.body);
  } else if (sent.ending === 'as-usual') {
    response.end(sent.body);
  } else {
    response.write(sent.body, () => response.socket?.destroy());
  }
}

type Callback = () => void;

/**
 * Has another server's reply collected, and sent spoiled when it is whole. Replies without a body by their nature, and
 * those that tell of an error, go out as they are; a lost one is lost in any case.
 */
export function distortReply(kind: AnsweredBadly, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown, encoding?: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, bufferEncoding(encoding)));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const callbackOf = (parameters: readonly unknown[]): Callback | undefined =>
    parameters.find((parameter): parameter is Callback => typeof parameter === 'function');
  Object.assign(response, {
    flushHeaders: () => undefined,
    writeHead(status: number, ...rest: readonly unknown[]) {
      response.statusCode = status;
      const headers = rest.find((parameter) => typeof parameter === 'object' && parameter !== null) ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
      return response;
    },
    write(chunk: unknown, ...rest: readonly unknown[]) {
      collect(chunk, rest[0]);
      const callback = callbackOf(rest);
      if (callback) process.nextTick(callback);
      return true;
    },
    end(...parameters: readonly unknown[]) {
      collect(parameters[0], parameters[1]);
      // From here on the methods are those of its class again.
      for (const name of ['write', 'end', 'writeHead', 'flushHeaders'])
        Reflect.deleteProperty(response, name);
      const body = Buffer.concat(chunks);
      const callback = callbackOf(parameters);
      if (callback) response.once('finish', callback);
      const isAnswer = response.statusCode < 400 && body.length > 0;
      if (kind === 'lost-reply' || isAnswer) sendDistorted(kind, response, body);
      else response.end(body);
      return response;
    },
  });
}

function bufferEncoding(encoding: unknown): BufferEncoding {
  return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
}
