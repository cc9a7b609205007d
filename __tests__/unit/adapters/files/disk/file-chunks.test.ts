import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../../../src/adapters/files/disk/file-chunks.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

describe('the pieces of a file', () => {
  it.each([0, 1, 65_536, 65_537, 200_000])('are its %i bytes, from the beginning', async (sizeBytes) => {
    const content = randomBytes(sizeBytes);
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, content);
    const file = await open(path);
    const copies: Buffer[] = [];
    for await (const chunk of chunksOf(file)) copies.push(Buffer.from(chunk));
    await file.close();
    expect(Buffer.concat(copies).equals(content)).toBe(true);
  });
});
