import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Operation } from './operations.ts';

/** A request that a client made, in order of arrival. */
export interface RecordedRequest {
  readonly operation: Operation | 'unknown';
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<IncomingHttpHeaders>;
  /** The body as text, up to 1 MiB; never for blobs, whose bytes the store has. */
  body: string | undefined;
  /** The status answered; `undefined` while there is none, or if the connection broke instead. */
  status: number | undefined;
}

const MAX_BODY_BYTES = 1024 * 1024;

/** The record of every request. */
export interface RequestLog {
  readonly requests: RecordedRequest[];
  begin(
    request: IncomingMessage,
    response: ServerResponse,
    operation: Operation | 'unknown',
  ): RecordedRequest;
}

/** The body as the record keeps it. */
export function recordableBody(body: Buffer): string | undefined {
  return body.length <= MAX_BODY_BYTES ? body.toString('utf8') : undefined;
}

/** An empty record. */
export function createRequestLog(): RequestLog {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    begin(request, response, operation) {
      const record: RecordedRequest = {
        operation,
        method: request.method ?? '',
        path: request.url ?? '',
        headers: { ...request.headers },
        body: undefined,
        status: undefined,
      };
      requests.push(record);
      response.once('finish', () => {
        record.status = response.statusCode;
      });
      return record;
    },
  };
}
