import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startServices } from '../../local/services/services.ts';
import { probe, rest, temporaryFolder, testServices } from './probe.ts';

async function isListening(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  return await new Promise((resolve) => {
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

test('a later start continues where the earlier one left off', async () => {
  const stateFolder = temporaryFolder();
  const first = await startServices({ stateFolder });
  await probe(first, { do: 'upload', key: 'kept', path: 'f.txt' }, { files: { 'f.txt': 'x' } });
  await probe(first, { do: 'save', key: 'key-1', path: 'f.txt' }, { files: { 'f.txt': 'x' } });
  const before = [first.artifacts.list(), first.caches.list(), await first.blobs()];
  await first.close();
  const second = await testServices({ stateFolder });
  expect([second.artifacts.list(), second.caches.list(), await second.blobs()]).toEqual(before);
  expect(second.nextRunNumber()).toBe(3);
  const restored = await probe(second, { do: 'restore', key: 'key-1', path: 'f.txt' });
  expect(restored.outputs['result']).toBe('key-1');
});

test('two services do not share a folder', async () => {
  const stateFolder = temporaryFolder();
  const first = await testServices({ stateFolder });
  await expect(startServices({ stateFolder })).rejects.toThrow(`in use by process ${process.pid}`);
  await first.close();
  await (await startServices({ stateFolder })).close();
});

test('nothing listens after close, which may be called again', async () => {
  const services = await startServices({ stateFolder: temporaryFolder() });
  expect((await rest(services, '/actions/caches')).status).toBe(200);
  expect([await isListening(services.apiUrl), await isListening(services.blobUrl)]).toEqual([true, true]);
  await services.close();
  await services.close();
  expect([await isListening(services.apiUrl), await isListening(services.blobUrl)]).toEqual([false, false]);
});

const starter = join(import.meta.dirname, 'fixtures', 'start-services.ts');

test('a process that closed the services ends by itself', async () => {
  const child = spawn(process.execPath, [starter, temporaryFolder(), 'close'], { stdio: 'inherit' });
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('nothing outlives a process that was killed', async () => {
  const child = spawn(process.execPath, [starter, temporaryFolder(), 'stay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const urls = line.toString('utf8').trim().split(' ');
  expect(urls).toHaveLength(2);
  expect(await Promise.all(urls.map(isListening))).toEqual([true, true]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await Promise.all(urls.map(isListening))).toEqual([false, false]);
});
