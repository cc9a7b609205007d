import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { remove } from '../../../../../src/adapters/github/rest/removal.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { html, stubServer, TOKEN, type Answer, type StubServer } from '../stub-server.ts';

async function removing(
  ...answers: readonly Answer[]
): Promise<{ readonly result: Promise<void>; readonly requests: StubServer['requests'] }> {
  const { environment, requests } = await stubServer(...answers);
  const rest = restClient(environment, TOKEN, deadlineAfter(5000), { wait: withoutWaiting });
  const result = remove({
    rest,
    server: environment.server,
    path: '/repos/{owner}/{repo}/things/{thing_id}',
    parameters: { thing_id: 5 },
    purpose: { what: 'remove the thing', permission: 'actions: write' },
  });
  return { result, requests };
}

const THING = '/repos/octo-org/certificates/things/5';
const removed: Answer = (_, response) => {
  response.writeHead(204).end();
};
const notFound = { status: 404 };

describe('a removal', () => {
  it('is one request', async () => {
    const { result, requests } = await removing(removed);
    await result;
    expect(requests).toEqual([`DELETE ${THING}`]);
  });

  it.each([404, 410])('of what is gone already (%i) is no error', async (status) => {
    const { result, requests } = await removing({ status }, { status });
    await result;
    expect(requests).toEqual([`DELETE ${THING}`, `GET ${THING}`]);
  });

  it('is none if the server says that nothing is there, and still has it', async () => {
    const { result } = await removing(notFound, { status: 200, json: { id: 5 } });
    const failure = await failureOf(result);
    expect(failure.code).toBe('denied');
    expect(failure.message).toMatch(/^Cannot remove the thing: .*still has it.*`actions: write`/);
  });

  it.each([
    ['the page of a proxy', html],
    ['a redirect', { status: 307, headers: { location: THING } }],
    ['JSON', { status: 200, json: { id: 5 } }],
  ] as const)('is none if the answer is %s', async (_, answer) => {
    const { result } = await removing(answer);
    expect((await failureOf(result)).code).toBe('unreadable');
  });

  it('fails if the server does not answer whether the thing is still there', async () => {
    const { result } = await removing(notFound, { status: 500 });
    expect((await failureOf(result)).code).toBe('unreadable');
  });
});
