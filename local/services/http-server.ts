import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Intercept } from './azurite.ts';
import { OWN_REQUEST } from './blob-store.ts';
import { distortReply, sendDistorted } from './distortion.ts';
import { isAnsweredBadly, type InsteadOfAnswer } from './fault-kinds.ts';
import type { Fault, Faults } from './faults.ts';
import { blobOperation, findRoute, type Route } from './operations.ts';
import { primaryRateLimit, type Reply, ReplyError, restError, secondaryRateLimit } from './reply.ts';
import { recordableBody, type RequestLog } from './request-log.ts';

/** Answers a request without a fault. */
export type Answer = (route: Route, request: IncomingMessage, body: Buffer, url: URL) => Promise<Reply>;

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply, fault?: Fault): void {
  const body = Buffer.from(reply.bytes ?? (reply.json === undefined ? '' : JSON.stringify(reply.json)));
  const headers = {
    ...(reply.json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': String(body.length),
    'x-github-request-id': 'LOCAL:0000:000000',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...reply.headers,
  };
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isAnsweredBadly(fault?.kind)) sendDistorted(fault.kind, response, body);
  else response.end(body);
}

/** What a status stands for when a fault answers it. */
function faultReply(fault: Fault, status: number): Reply {
  if (status === 429) return secondaryRateLimit(fault.retryAfterSeconds ?? 1);
  const message = status >= 500 ? 'Server Error' : 'Resource not accessible by integration';
  const { reply } = restError(status, message);
  return { ...reply, json: { ...(reply.json as object), code: 'internal', msg: message } };
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** As Azure words it: https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes */
const EXPIRED_URL = `<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.</Message><AuthenticationErrorDetail>Signature not valid in the specified time frame</AuthenticationErrorDetail></Error>`;

function answerInstead(
  kind: InsteadOfAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  { now, foreignUrl }: Traffic,
): void {
  switch (kind) {
    case 'rate-limit':
      send(response, primaryRateLimit(now()));
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'hang':
      // The request lies there until someone closes the connection.
      break;
    case 'html':
      sendText(response, 200, 'text/html', '<!doctype html><title>Sign in to the network</title>');
      break;
    case 'bad-json':
      sendText(response, 200, 'application/json', '{"total_count":1,"artifacts":[{"id":');
      break;
    case 'expired-url':
      sendText(response, 403, 'application/xml', EXPIRED_URL);
      break;
    case 'foreign-redirect':
      response.writeHead(307, { location: `${foreignUrl}${request.url ?? '/'}` }).end();
      break;
    case 'redirect-loop':
      response
        .writeHead(307, { location: `http://${request.headers.host ?? ''}${request.url ?? '/'}` })
        .end();
      break;
  }
}

/** Applies a fault. Returns `true` if the request is to be handled all the same. */
async function applyFault(
  { kind, ...fault }: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  traffic: Traffic,
): Promise<boolean> {
  if (typeof kind === 'function') await kind();
  if (typeof kind === 'function' || isAnsweredBadly(kind)) return true;
  if (typeof kind === 'number') send(response, faultReply({ kind, ...fault }, kind));
  else answerInstead(kind, request, response, traffic);
  return false;
}

async function replyTo(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    // A defect of the services themselves: said aloud, or it would look like an outage that a test arranged.
    console.error('local services:', error);
    return restError(500, error instanceof Error ? error.message : String(error)).reply;
  }
}

/** Everything between the socket and the answer: the record, the faults, the reply. */
export interface Traffic {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly now: () => Date;
  /** The path that the REST API begins with. */
  readonly apiBase: string;
  /** The host that `foreign-redirect` leads to. */
  readonly foreignUrl: string;
}

function withoutBase(pathname: string, base: string): string {
  return pathname.startsWith(`${base}/repos/`) ? pathname.slice(base.length) : pathname;
}

async function serve(
  traffic: Traffic,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { faults, log, apiBase } = traffic;
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const route = findRoute(request.method ?? '', withoutBase(url.pathname, apiBase));
  const record = log.begin(request, response, route?.operation ?? 'unknown');
  const body = await readBody(request);
  record.body = recordableBody(body);
  if (!route) {
    send(response, restError(404, 'Not Found').reply);
    return;
  }
  const fault = faults.take(route.operation);
  if (fault && !(await applyFault(fault, request, response, traffic))) return;
  const reply = await replyTo(() => answer(route, request, body, url));
  send(response, reply, fault);
}

async function listen(server: Server): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Starts the server of the twirp services and of REST on a free port of 127.0.0.1. */
export async function startHttpServer(traffic: Traffic, answer: Answer): Promise<HttpServer> {
  const server = createServer((request, response) => {
    // A client that goes away in mid-request is its own affair.
    serve(traffic, answer, request, response).catch(() => request.destroy());
  });
  const port = await listen(server);
  return {
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Records the blob store's requests, and applies faults to them. */
export function blobInterception(traffic: Traffic): Intercept {
  const { faults, log } = traffic;
  return (request, response, next) => {
    if (request.headers[OWN_REQUEST] !== undefined) {
      next();
      return;
    }
    const operation = blobOperation(request.method);
    log.begin(request, response, operation);
    const fault = faults.take(operation);
    // Azurite listens to the body from the first moment on, so nothing is awaited if there is no fault.
    if (!fault) {
      next();
      return;
    }
    if (isAnsweredBadly(fault.kind)) {
      distortReply(fault.kind, response);
      next();
      return;
    }
    void applyFault(fault, request, response, traffic).then((goesOn) => {
      if (goesOn) next();
      else request.resume();
    });
  };
}
