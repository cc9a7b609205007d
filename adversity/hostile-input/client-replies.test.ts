import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { github, type GithubJob } from '../../__tests__/contract/github-job.ts';
import { DERIVATION, nameOf, stageSample } from '../../__tests__/contract/sample-set.ts';
import { temporaryFolder } from '../../__tests__/contract/temporary-folder.ts';
import { recordingLog } from '../../__tests__/fakes/recording-log.ts';
import { artifactStore } from '../../src/adapters/github/artifacts/artifact-store.ts';
import { certificateCache } from '../../src/adapters/github/cache/certificate-cache.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { Failure } from '../../src/domain/failure.ts';
import { extent } from '../extent.ts';

/** What a service of JSON answers that is not itself. */
const BODIES: Readonly<Record<string, string>> = {
  nothing: '',
  null: 'null',
  'a list': '[]',
  'an empty object': '{}',
  'a text': '"x"',
  'a number': '1e999',
  'a page of HTML': '<html>\n::add-mask::hostile',
  'half an object': '{"ok": true',
  'a deep nest': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'a polluting object': '{"__proto__": {"polluted": true}, "ok": true}',
};

/** In the place of each member of an answer in turn. */
const VALUES: Readonly<Record<string, unknown>> = {
  null: null,
  nothing: undefined,
  'an empty text': '',
  'a text': 'x\n::add-mask::hostile',
  zero: '0',
  'a number below nothing': '-1',
  'a fraction': 1.5,
  'a number of many digits': '99999999999999999999999999',
  'an object': { toString: 1 },
  'a list': [[]],
  'a boolean': false,
};

/** The answers of the services that the official clients read, and the members that they are made of. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  CreateArtifact: ['ok', 'signed_upload_url'],
  FinalizeArtifact: ['ok', 'artifact_id'],
  ListArtifacts: ['artifacts'],
  GetSignedArtifactURL: ['name', 'signed_url'],
  CreateCacheEntry: ['ok', 'signed_upload_url'],
  FinalizeCacheEntryUpload: ['ok', 'entry_id'],
  GetCacheEntryDownloadURL: ['ok', 'signed_download_url', 'matched_key'],
};

/** In the place of the claims in the job's token, of which the client of artifacts reads where it may store. */
const CLAIMS: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'a list': [],
  'a text': 'Actions.Results:a:b',
  'no scopes': {},
  'scopes that are null': { scp: null },
  'scopes that are a number': { scp: 7 },
  'scopes that are a list': { scp: ['Actions.Results:a:b'] },
  'scopes that are an object': { scp: { split: 1 } },
  'an empty scope': { scp: '' },
  'other scopes': { scp: 'Actions.Cache:a:b actions.results:a:b' },
  'a scope with too little': { scp: 'Actions.Results:a' },
  'a scope with too much': { scp: 'Actions.Results:a:b:c' },
  'a scope of nobody': { scp: 'Actions.Results::' },
  'a scope with lines': { scp: 'Actions.Results:a\n::add-mask::hostile:b' },
  // No variable of the environment is longer than 128 KiB.
  'scopes without an end': { scp: 'Actions.Results:a:b '.repeat(4_000) },
  'a polluting member': { ['__proto__']: { scp: 'Actions.Results:a:b', polluted: true } },
};

/** Tokens that are no tokens. */
const NO_TOKENS: Readonly<Record<string, string>> = {
  'one word': 'token',
  'two parts': 'a.b',
  'claims that are no Base64': 'a.%%%.c',
  'claims that are no text': `a.${Buffer.of(0xff, 0xfe, 0x80).toString('base64url')}.c`,
  'claims that are no JSON': `a.${Buffer.from('{"scp":').toString('base64url')}.c`,
  'dots alone': '.'.repeat(10_000),
};

function tokenWith(claims: unknown): string {
  return `e30.${Buffer.from(claims === undefined ? '' : JSON.stringify(claims)).toString('base64url')}.c2lnbmF0dXJl`;
}

// The clients wait seconds between their tries at an answer that is no JSON.
await import(new URL('../../__tests__/end-to-end/hasten-timers.mjs', import.meta.url).href);

const hub = github();

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

type Change = (body: string) => string;

/** Lets the answers of one method of the services be changed on their way to the clients. */
async function changing(method: string, change: Change): Promise<GithubJob> {
  const job = hub.startJob({ permissions: { actions: 'read' } });
  const real = job.variables['ACTIONS_RESULTS_URL'] ?? '';
  const server = createServer((request, response) => {
    void passOn(request, response, real, request.url?.endsWith(`/${method}`) === true ? change : null);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  process.env['ACTIONS_RESULTS_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return job;
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  real: string,
  change: Change | null,
): Promise<void> {
  const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
  const answer = await fetch(new URL(request.url ?? '/', real), {
    method: request.method ?? 'POST',
    headers: { authorization, 'content-type': type },
    body: new Uint8Array(await buffer(request)),
  });
  const body = await answer.text();
  response.writeHead(change === null ? answer.status : 200, { 'content-type': 'application/json' });
  response.end(change === null ? body : change(body));
}

/** Stores a set, fetches it again, and asks the cache: each gives what can be used, or says in words why not. */
async function useStores(job: GithubJob): Promise<void> {
  const log = recordingLog();
  const store = artifactStore({
    ...job,
    clock: { now: () => new Date() },
    retentionDays: null,
    compressionLevel: 0,
  });
  const cache = certificateCache({ ...job, log });
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf(), 'a certificate\n');
  const set = await foreseen(() => store.store(staged, nameOf()));
  if (set !== null) {
    expect(set.artifact?.id, 'a number names the artifact').toBeGreaterThan(0);
    expect(Number.isSafeInteger(set.artifact?.id)).toBe(true);
    const opened = await foreseen(() => store.open(set));
    await opened?.close();
  }
  await foreseen(() => cache.store(staged, nameOf(), DERIVATION));
  const found = await foreseen(() => cache.fetch(nameOf().base));
  await found?.reader.close();
  expect(job.leftovers()).toEqual([]);
  for (const line of log.lines) expect(line).not.toMatch(/\p{Cc}/u);
}

/** `null` also where it fails in a way that was foreseen. */
async function foreseen<T>(use: () => Promise<T>): Promise<T | null> {
  try {
    return await use();
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).message).not.toMatch(/\p{Cc}/u);
    expect((error as Failure).message.length).toBeLessThan(5000);
    return null;
  }
}

function withMember(body: string, name: string, value: unknown): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), [name]: value });
}

/** Every so manieth, so that each kind has its turn. */
function some<T>(all: readonly T[], offset: number): readonly T[] {
  return all.filter((_, index) => (index + offset) % extent(8, 1) === 0);
}

describe.each(Object.keys(ANSWERS))('where the answer to %s', (method) => {
  const offset = Object.keys(ANSWERS).indexOf(method);
  test.each(some(Object.entries(BODIES), offset))('is %s, nothing is unforeseen', async (_, body) => {
    await useStores(await changing(method, () => body));
  });

  const members = (ANSWERS[method] ?? []).flatMap((name) =>
    Object.entries(VALUES).map(([what, value]) => ({ name, what, value })),
  );
  test.each(some(members, offset))(
    'has as its $name $what, nothing is unforeseen',
    async ({ name, value }) => {
      await useStores(await changing(method, (body) => withMember(body, name, value)));
    },
  );
});

describe('where the token of the job', () => {
  const tokens = [
    ...Object.entries(CLAIMS).map(
      ([what, claims]) => [`has as its claims ${what}`, tokenWith(claims)] as const,
    ),
    ...Object.entries(NO_TOKENS).map(([what, token]) => [`is ${what}`, token] as const),
  ];
  test.each(some(tokens, 0))('%s, nothing is unforeseen', async (_, token) => {
    const job = hub.startJob({ permissions: { actions: 'read' } });
    process.env['ACTIONS_RUNTIME_TOKEN'] = token;
    await useStores(job);
  });
});
