import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Failure, messageOf } from '../../../src/domain/failure.ts';
import { Secret } from '../../../src/domain/secret.ts';

const TEXT = 'correct horse battery staple';
const secret = new Secret(TEXT);
/** A secret that slipped past the type checker. */
const untyped = secret as unknown as string;

function inTemplate(text: string): string {
  return `with ${text}`;
}

function concatenated(text: string): string {
  return 'with ' + text;
}

describe('a secret', () => {
  it('gives its text where it is asked to reveal it', () => {
    expect(secret.reveal()).toBe(TEXT);
  });

  it.each<[string, () => string]>([
    ['a template', () => inTemplate(untyped)],
    ['String()', () => String(secret)],
    ['concatenation', () => concatenated(untyped)],
    ['join', () => [secret].join()],
    ['toLocaleString', () => secret.toLocaleString()],
    ['JSON', () => JSON.stringify(secret)],
    ['JSON of what holds it', () => JSON.stringify({ deep: [{ secret }] })],
    ['inspect', () => inspect(secret)],
    ['inspect of what holds it', () => inspect({ deep: { deeper: [secret] } }, { depth: null })],
    [
      'inspect with everything on',
      () => inspect(secret, { showHidden: true, getters: true, showProxy: true }),
    ],
    ['inspect without custom inspection', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['console formatting with %s', () => format('%s', secret)],
    ['console formatting with %o', () => format('%o', secret)],
    ['console formatting with %O', () => format('%O', secret)],
    ['console formatting with %j', () => format('%j', secret)],
    ['console formatting with %d', () => format('%d', secret)],
    ['console formatting of further arguments', () => format('it is', secret, { secret })],
    ['the message of an error', () => new Error(inTemplate(untyped)).message],
    ['an error that has it as its cause', () => inspect(new Failure('locked', 'no', { cause: secret }))],
    ['an error that has it as a property', () => inspect(Object.assign(new Error('no'), { secret }))],
    ['the message of a thrown secret', () => messageOf(secret)],
    ['its keys', () => JSON.stringify(Reflect.ownKeys(secret).map(String))],
    ['its properties', () => JSON.stringify(Object.getOwnPropertyDescriptors(secret))],
    ['a copy', () => JSON.stringify(Object.assign({}, secret))],
    ['a structured clone', () => inspect(structuredClone(secret))],
  ])('never shows in %s', (_, show) => {
    expect(show()).not.toContain('horse');
  });

  it('stands for itself with a placeholder', () => {
    expect(secret.toString()).toBe('[secret]');
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
    expect(inspect({ secret })).toBe('{ secret: [secret] }');
  });

  it('never shows on a console', () => {
    let written = '';
    const stream = new Writable({
      write(chunk, _, done) {
        written += String(chunk);
        done();
      },
    });
    const console = new Console(stream, stream);
    console.log(secret, { secret }, [secret]);
    console.dir({ secret }, { showHidden: true });
    console.table([{ secret }]);
    console.error(new Error('no', { cause: secret }));
    expect(written).toContain('[secret]');
    expect(written).not.toContain('horse');
  });
});
