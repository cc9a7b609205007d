import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { clientWithoutToken } from '../../../../../src/adapters/github/rest/missing-token.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { OutgoingFile } from '../../../../../src/adapters/github/rest/toolkit-fetch.ts';
import { waitOnTimer, type Wait } from '../../../../../src/adapters/github/retry.ts';
import type { Failure } from '../../../../../src/domain/failure.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { environmentOf, html, reset, silence, stubServer, TOKEN, type Answer } from '../stub-server.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/actions/artifacts';
const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };

afterEach(() => {
  vi.restoreAllMocks();
});

async function ask(
  answers: readonly Answer[],
  timeoutMs = 30_000,
  wait: Wait = withoutWaiting,
): Promise<{ data: unknown; requests: string[] }> {
  // The shortest waits between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { environment, requests } = await stubServer(...answers);
  const rest = restClient(environment, TOKEN, deadlineAfter(timeoutMs), { wait });
  return { data: await rest.request(ROUTE, { per_page: 100 }, PURPOSE), requests };
}

async function refusal(...answers: readonly Answer[]): Promise<Failure> {
  const failure = await failureOf(ask(answers));
  expect(failure.message).toMatch(/^Cannot list earlier backups: .*\.$/);
  // Neither the message nor anything behind it shows the token.
  expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(TOKEN);
  return failure;
}

describe('a request', () => {
  it('is answered with JSON', async () => {
    const { data, requests } = await ask([{ status: 200, json: { artifacts: [] } }]);
    expect(data).toEqual({ artifacts: [] });
    expect(requests).toEqual(['GET /repos/octo-org/certificates/actions/artifacts?per_page=100']);
  });

  it("tells the server's time of every reply, of a refusal too", async () => {
    const date = 'Tue, 01 Dec 2026 02:10:00 GMT';
    const answer: Answer = (_, response) => {
      response.writeHead(403, { 'content-type': 'application/json', date }).end('{}');
    };
    const { environment } = await stubServer(answer);
    const times: Date[] = [];
    const onTime = (time: Date): unknown => times.push(time);
    const rest = restClient(environment, TOKEN, deadlineAfter(30_000), { onTime });
    await failureOf(rest.request(ROUTE, {}, PURPOSE));
    expect(times).toEqual([new Date(date)]);
  });

  it('presents the token to the server alone', async () => {
    let authorization: string | undefined;
    await ask([
      (request, response) => {
        ({ authorization } = request.headers);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      },
    ]);
    expect(authorization).toBe(`token ${TOKEN}`);
  });

  it('is refused without a token', async () => {
    const file = new OutgoingFile('file.zip', 1);
    for (const answer of [
      clientWithoutToken.request(ROUTE, {}, PURPOSE),
      clientWithoutToken.requestPage(ROUTE, {}, PURPOSE),
      clientWithoutToken.upload('https://example.com', file, PURPOSE),
      clientWithoutToken.download(ROUTE, {}, 'file.zip', PURPOSE),
    ]) {
      const failure = await failureOf(answer);
      expect(failure).toMatchObject({ code: 'denied' });
      expect(failure.message).toContain('github-token is empty');
    }
  });

  it('is sent again where the server fails, and then answered', async () => {
    const { data, requests } = await ask([{ status: 502 }, reset, { status: 200, json: 'well' }]);
    expect(data).toBe('well');
    expect(requests).toHaveLength(3);
  });

  it('waits as long as a rate limit asks, up to a minute, and is answered then', async () => {
    const waits: number[] = [];
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    const answers = [
      { status: 429, headers: { 'retry-after': '60' } },
      { status: 403, headers: { 'retry-after': '7' } },
      { status: 200, json: 'well' },
    ];
    const { data } = await ask(answers, 30_000, wait);
    expect(data).toBe('well');
    // With the half of the usual wait before the first and the second further try.
    expect(waits).toEqual([60_250, 7_500]);
  });

  it('does not wait longer, nor for a time in words', async () => {
    for (const after of ['61', 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      const turnedAway = { status: 429, headers: { 'retry-after': after } };
      const failure = await failureOf(ask([turnedAway, { status: 200, json: 'well' }]));
      expect(failure.message).toContain('rate limit');
    }
  });

  it('waits on the timer of the process, until the time is over', async () => {
    const { environment } = await stubServer({ status: 429, headers: { 'retry-after': '60' } });
    const rest = restClient(environment, TOKEN, deadlineAfter(200));
    expect(await failureOf(rest.request(ROUTE, {}, PURPOSE))).toMatchObject({ code: 'timeout' });
  });

  it('may be answered with what is no JSON, for whoever asked to judge', async () => {
    expect((await ask([html])).data).toContain('<title>');
    const broken: Answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"artifacts": [');
    };
    expect((await ask([broken])).data).toBe('{"artifacts": [');
  });
});

describe('a reply with many levels', () => {
  const nest = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const answerWith =
    (text: string, status = 200): Answer =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    };

  // GitHub's client alone would take minutes for each of them.
  it.each([
    ['in a reply', 200, nest(2000)],
    ['with much in it', 200, `${'['.repeat(40)}"${'a'.repeat(1_000_000)}"${']'.repeat(40)}`],
    ['many times', 200, `[${Array.from({ length: 500 }, () => nest(1000)).join()}]`],
    ['after a string that could be taken for the end', 200, `["\\"]]]",${nest(2000)}]`],
    ['in an error', 500, `{"message": ${nest(2000)}}`],
  ])('is not read: %s', async (_, status, text) => {
    const before = process.cpuUsage();
    const failure = await refusal(answerWith(text, status));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('more than 32 levels');
    const { user } = process.cpuUsage(before);
    expect(user).toBeLessThan(2_000_000);
  });

  it('is one whose brackets are not in strings, and open at once', async () => {
    const brackets = { '{"[': ['[{'.repeat(100), '\\"[[['], closed: Array.from({ length: 100 }, () => [{}]) };
    expect((await ask([{ status: 200, json: brackets }])).data).toEqual(brackets);
    const deepest = nest(32);
    expect((await ask([answerWith(deepest)])).data).toEqual(JSON.parse(deepest));
  });
});

describe('a refusal', () => {
  it.each([403, 404])('with %i names the permission', async (status) => {
    const failure = await refusal({ status });
    expect(failure.code).toBe('denied');
    expect(failure.message).toContain('`actions: read`');
    expect(failure.message).toContain('permissions:');
  });

  it('with 401 names the token', async () => {
    const failure = await refusal({ status: 401 });
    expect(failure.code).toBe('denied');
    expect(failure.message).toContain('does not accept the github-token (401)');
  });

  const limits: readonly (readonly [string, Answer])[] = [
    ['with 429', { status: 429 }],
    ['with a header that says that none is left', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    ['with a time to wait', { status: 403, headers: { 'retry-after': '61' } }],
    ['in words', { status: 403, json: { message: 'You have exceeded a secondary rate limit.' } }],
  ];
  it.each(limits)('for a rate limit, told %s, is no matter of permissions', async (_, answer) => {
    const failure = await refusal(answer);
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('rate limit');
    expect(failure.message).not.toContain('permissions');
  });

  it('is not asked for again', async () => {
    const { environment, requests } = await stubServer({ status: 403 });
    const rest = restClient(environment, TOKEN, deadlineAfter(1000));
    await failureOf(rest.request(ROUTE, {}, PURPOSE));
    expect(requests).toHaveLength(1);
  });
});

describe('no answer', () => {
  it.each([300, 301, 303, 304, 307])('is what a redirect (%i) is that leads nowhere', async (status) => {
    const redirect: Answer = (_, response) => {
      response.writeHead(status).end();
    };
    expect((await refusal(redirect)).code).toBe('unreadable');
  });

  it.each(['DELETE', 'POST', 'PUT'])('is what a redirect of a %s is', async (method) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const location = '/repositories/5';
    const { environment, requests } = await stubServer({ status: 307, headers: { location } });
    const rest = restClient(environment, TOKEN, deadlineAfter(30_000), { wait: withoutWaiting });
    const failure = await failureOf(rest.request(`${method} /repos/{owner}/{repo}`, {}, PURPOSE));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toMatch(/a redirect \(307\) of 127\.0\.0\.1:\d+ was not followed/);
    expect(requests.join()).not.toContain('repositories');
  });

  it.each([500, 503])('is what three times %i is', async (status) => {
    const failure = await refusal({ status });
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain(String(status));
  });

  it('is what a reset connection is, and a closed port', async () => {
    expect((await refusal(reset)).code).toBe('unreadable');
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const rest = restClient(environmentOf(), TOKEN, deadlineAfter(30_000), { wait: withoutWaiting });
    expect((await failureOf(rest.request(ROUTE, {}, PURPOSE))).code).toBe('unreadable');
  });

  it.each([[[silence]], [[{ status: 500 }]], [[halfAnAnswer]]] as const)(
    'is waited for until the time is over, and no longer',
    async (answers) => {
      const failure = await failureOf(ask([...answers], 300, waitOnTimer));
      expect(failure.code).toBe('timeout');
      expect(failure.message).toContain('trying to list earlier backups');
      expect(failure.message).not.toContain(TOKEN);
    },
  );

  it('is what breaks off in the middle', async () => {
    const brokenOff: Answer = (request, response) => {
      halfAnAnswer(request, response);
      setImmediate(() => request.socket.resetAndDestroy());
    };
    expect((await refusal(brokenOff)).code).toBe('unreadable');
    const { data, requests } = await ask([brokenOff, { status: 200, json: 'well' }]);
    expect(data).toBe('well');
    expect(requests).toHaveLength(2);
  });

  it('is not asked for when the time is over', async () => {
    const { environment, requests } = await stubServer({ status: 200 });
    const deadline = deadlineAfter(1);
    await failureOf(deadline.limit('waiting', () => new Promise(() => undefined)));
    const rest = restClient(environment, TOKEN, deadline);
    expect(await failureOf(rest.request(ROUTE, {}, PURPOSE))).toMatchObject({ code: 'timeout' });
    expect(requests).toEqual([]);
  });
});

function halfAnAnswer(...[, response]: Parameters<Extract<Answer, (...parameters: never) => void>>): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"artifacts":');
}
