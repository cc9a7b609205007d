import { describe, expect, it } from 'vitest';
import { listOutputs } from '../../../../src/actions/report/list-outputs.ts';

/** What GitHub takes from a job, at two bytes for each UTF-16 unit. */
const JOB_UNITS = (1024 * 1024) / 2;

function long(count: number, length: number): string[] {
  return Array.from({ length: count }, (_, index) => `${index}`.padEnd(length, 'é'));
}

function unitsOf(outputs: Readonly<Record<string, string>>): number {
  return Object.values(outputs).reduce((sum, text) => sum + text.length, 0);
}

describe('lists as outputs', () => {
  it('are whole if they are short', () => {
    const certificates = [{ name: 'a' }, { name: 'b' }];
    expect(listOutputs({ files: [], certificates })).toEqual({
      files: '[]',
      certificates: JSON.stringify(certificates),
    });
  });

  it.each([
    { certificates: long(1000, 1180), 'left-out': [] },
    { files: long(5000, 300), skipped: long(5000, 300), certificates: long(1000, 1000) },
    { kept: long(1, 600_000), removed: long(3, 10) },
    { files: long(300_000, 1) },
  ])(
    'together fit into the outputs of a job, each from its start: case %#',
    (lists: Record<string, string[]>) => {
      const outputs = listOutputs(lists);
      expect(unitsOf(outputs)).toBeLessThan(JOB_UNITS);
      for (const [name, items] of Object.entries(lists)) {
        const listed = JSON.parse(outputs[name] ?? '') as string[];
        expect(listed).toEqual(items.slice(0, listed.length));
      }
    },
  );

  it('give the room that short ones leave to long ones', () => {
    const outputs = listOutputs({ removed: long(10, 10), kept: long(1000, 1000) });
    expect(JSON.parse(outputs['removed'] ?? '')).toHaveLength(10);
    expect(unitsOf(outputs)).toBeGreaterThan(JOB_UNITS * 0.9);
  });
});
