import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The answer to a list, as GitHub's API gives it. */
export interface ListJson {
  total_count: number;
  artifacts: { name: string }[];
}

/** A REST API in front of another one, which changes the answers about artifacts on their way. */
export interface RewritingApi extends AsyncDisposable {
  readonly url: string;
}

/** Passes requests on to the API at `target`; what `rewrite` makes of a list of artifacts is the answer. */
export async function rewritingApi(
  target: string,
  rewrite: (list: ListJson) => unknown,
): Promise<RewritingApi> {
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const answer = await forward(target, request);
      const isList = /\/actions\/artifacts(\?|$)/.test(request.url ?? '') && answer.status === 200;
      const body = isList ? JSON.stringify(rewrite(JSON.parse(answer.text) as ListJson)) : answer.text;
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
    };
    pass().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

async function forward(
  target: string,
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly text: string }> {
  const { method = 'GET', url = '/', headers } = request;
  const reply = await fetch(`${target}${url}`, {
    method,
    headers: { authorization: headers.authorization ?? '', accept: headers.accept ?? '*/*' },
    redirect: 'manual',
  });
  return { status: reply.status, text: await reply.text() };
}
