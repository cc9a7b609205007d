import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createPassingFileFrom } from '../../files/disk/atomic-file.ts';
import {
  headersOf,
  MAX_REDIRECTS,
  readReply,
  targetOf,
  toolkitSend,
  type Fetch,
  type RequestOptions,
} from './toolkit-fetch.ts';

const PRIVATE_MODE = 0o600;

/**
 * Returns a `fetch` that writes the bytes of a good reply into a file at `path`, 0600, in place of what an earlier try left there, and
 * tells `onSaved` their digest. The reply that it returns has no body then. Answers of the first host that are no good replies are returned as they are.
 *
 * Follows redirects. The token is for the first host: no other one gets it. Throws if another host does not hand the bytes over, if a
 * redirect leads from an encrypted connection to one that is not, and if the connection breaks off.
 */
export function downloadFetch(path: string, onSaved: (sha256: string) => void): Fetch {
  const send = toolkitSend();
  return async (address, options) => {
    const { origin, protocol } = new URL(address);
    let at = address;
    for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
      const isFirstHost = new URL(at).origin === origin;
      const message = await send(at, isFirstHost ? options : withoutToken(options));
      const status = message.statusCode ?? 0;
      const headers = headersOf(message);
      const target = targetOf({ status, url: at, headers });
      if (target !== null) {
        message.resume();
        if (protocol === 'https:' && target.protocol !== protocol)
          throw new Error(
            `a redirect to ${target.host} was not followed: the connection would not be encrypted`,
          );
        at = target.href;
      } else if (status < 200 || status >= 300) {
        if (isFirstHost) return readReply(at, message);
        message.resume();
        throw new Error(`${new URL(at).host} answered ${status}`);
      } else {
        onSaved(await save(message, path));
        return { status, url: address, headers: new Map(), text: empty, arrayBuffer: noBytes };
      }
    }
    throw new Error(`there were more than ${MAX_REDIRECTS} redirects`);
  };
}

function withoutToken({ headers, ...options }: RequestOptions): RequestOptions {
  return {
    ...options,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
    ),
  };
}

async function save(message: IncomingMessage, path: string): Promise<string> {
  await rm(path, { force: true });
  const { sha256 } = await createPassingFileFrom(path, message as AsyncIterable<Uint8Array>, PRIVATE_MODE);
  return sha256;
}

const empty = (): Promise<string> => Promise.resolve('');
const noBytes = (): Promise<ArrayBuffer> => Promise.resolve(new ArrayBuffer(0));
