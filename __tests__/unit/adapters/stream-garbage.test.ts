import { getHeapStatistics } from 'node:v8';
import { describe, expect, it, vi } from 'vitest';
import { collectingBuffers } from '../../../src/adapters/stream-garbage.ts';

const MEBIBYTE = 1024 * 1024;

describe('work that leaves buffers behind', () => {
  it('has them collected while it goes on, long before V8 would', async () => {
    const externalBytes = (): number => getHeapStatistics().external_memory;
    await collectingBuffers(64 * MEBIBYTE, async () => {
      const before = externalBytes();
      for (let made = 0; made < 32; made += 1) Buffer.alloc(MEBIBYTE);
      expect(externalBytes() - before).toBeGreaterThan(16 * MEBIBYTE);
      await vi.waitFor(() => {
        expect(externalBytes() - before).toBeLessThan(2 * MEBIBYTE);
      });
    });
  });

  it('gives what it gives, and throws what it throws', async () => {
    expect(await collectingBuffers(1, () => Promise.resolve('done'))).toBe('done');
    const failing = collectingBuffers(1, () => Promise.reject(new Error('it fails')));
    await expect(failing).rejects.toThrow('it fails');
  });
});
