import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionInputs,
  boolean,
  characterCount,
  oneOf,
  someOf,
  textUpTo,
  wholeNumber,
  type Inputs,
} from '../../../src/actions/inputs.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { errorOf } from '../domain/fixtures.ts';

function inputsFrom(texts: Readonly<Record<string, string>>): Inputs {
  return actionInputs((name, { trimWhitespace }) => {
    const text = texts[name] ?? '';
    return trimWhitespace ? text.trim() : text;
  });
}

function refuse(why: string): (text: string) => never {
  return () => {
    throw new Error(why);
  };
}

describe('the inputs of an action', () => {
  it('are read trimmed, but secrets exact, except for a final line end', () => {
    const inputs = inputsFrom({ a: ' x \n', b: ' y \r\n', c: ' z\n\n' });
    const values = [
      inputs.read('a', (text) => text),
      inputs.readSecret('b', (text) => text),
      inputs.readSecret('c', (text) => text),
    ];
    inputs.refuseProblems();
    expect(values.map((value) => value())).toEqual(['x', ' y ', ' z\n']);
  });

  it('that are optional or secret are null where they are empty, without being parsed', () => {
    const inputs = inputsFrom({ a: '  ', b: '\n' });
    const optional = inputs.readOptional('a', refuse('parsed'));
    const secret = inputs.readSecret('b', refuse('parsed'));
    inputs.refuseProblems();
    expect([optional(), secret()]).toEqual([null, null]);
  });

  it('that are required are parsed where they are empty', () => {
    const inputs = inputsFrom({});
    inputs.read('a', refuse('must be given'));
    expect(
      errorOf(() => {
        inputs.refuseProblems();
      }).message,
    ).toBe('Input "a" is "": must be given.');
  });

  it('are refused all at once, each with its name and value and what is allowed', () => {
    const inputs = inputsFrom({ a: 'x "y"', b: 'hush', c: 'z' });
    inputs.read('a', refuse('must be 1.'));
    inputs.readSecret('b', refuse('must be longer'));
    inputs.readOptional('c', refuse('must be 2'));
    const failure = errorOf(() => {
      inputs.refuseProblems();
    });
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      code: 'invalid-input',
      message:
        'Input "a" is "x \\"y\\"": must be 1.\nInput "b": must be longer.\nInput "c" is "z": must be 2.',
    });
  });

  it('are checked together only where each of them was read well', () => {
    const good = inputsFrom({ a: '1' });
    const value = good.read('a', Number);
    good.check(() => (value() === 1 ? 'Input "a" does not go with "b".' : null));
    good.check(() => null);
    good.check(() => 'Input "c" is missing.');
    expect(
      errorOf(() => {
        good.refuseProblems();
      }).message,
    ).toBe('Input "a" does not go with "b".\nInput "c" is missing.');

    const bad = inputsFrom({ a: '1' });
    bad.read('a', refuse('must be 2'));
    bad.check(() => expect.fail('a check ran on inputs that were not read'));
    expect(
      errorOf(() => {
        bad.refuseProblems();
      }).message,
    ).toBe('Input "a" is "1": must be 2.');
  });

  it('give no value where they are bad', () => {
    const inputs = inputsFrom({ a: 'x' });
    const value = inputs.read('a', refuse('must be 1'));
    expect(() => value()).toThrow('an input was used before problems were refused');
  });

  it('show values of one line and in quotes, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inputs = inputsFrom({ a: text });
        inputs.read('a', refuse('must be 1'));
        const { message } = errorOf(() => {
          inputs.refuseProblems();
        });
        expect(message).toBe(`Input "a" is ${JSON.stringify(text.trim())}: must be 1.`);
        expect(message).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('show the beginning of a long value', () => {
    const inputs = inputsFrom({ a: 'x'.repeat(100_000) });
    inputs.read('a', refuse('must be 1'));
    const { message } = errorOf(() => {
      inputs.refuseProblems();
    });
    expect(message).toBe(`Input "a" is "${'x'.repeat(400)}…": must be 1.`);
  });
});

describe('one word of a list', () => {
  const parse = oneOf('fail', 'issue', 'ask');
  it('is taken as it is written', () => {
    expect(parse('issue')).toBe('issue');
  });

  it.each(['', 'Issue', 'issue ', 'fail,issue', 'toString'])('may not be %j', (text) => {
    expect(() => parse(text)).toThrow(/^must be fail, issue or ask$/);
  });

  it('is named alone where there is but one', () => {
    expect(() => oneOf('one')('two')).toThrow(/^must be one$/);
  });
});

describe('several words of a list', () => {
  const parse = someOf('a', 'b', 'c');
  it.each([
    ['a', ['a']],
    ['b,a', ['b', 'a']],
    ['a b\nc', ['a', 'b', 'c']],
    [' ,a,, a,\tb, ', ['a', 'b']],
  ])('in %j are %j', (text, words) => {
    expect(parse(text)).toEqual(words);
  });

  it.each(['', ' ', ',', '\n'])('must be one at least, not %j', (text) => {
    expect(() => parse(text)).toThrow(/^must be one or more of a, b, c$/);
  });

  it('must all be of the list', () => {
    expect(() => parse('a, d')).toThrow(/^must be a, b or c$/);
  });
});

describe('a whole number', () => {
  const parse = wholeNumber(1, 400);
  it.each([
    ['1', 1],
    ['400', 400],
    ['007', 7],
  ])('may be %s', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each([
    '',
    '0',
    '401',
    '-1',
    '+1',
    '1.0',
    '1e2',
    '0x10',
    '１',
    '1 ',
    '1d',
    '1000000000',
    'NaN',
    'Infinity',
  ])('may not be %j', (text) => {
    expect(() => parse(text)).toThrow(/^must be a whole number from 1 to 400$/);
  });
});

describe('a choice of true or false', () => {
  it.each(['true', 'True', 'TRUE'])('is made by %s', (text) => {
    expect(boolean(text)).toBe(true);
  });
  it.each(['false', 'False', 'FALSE'])('is made by %s', (text) => {
    expect(boolean(text)).toBe(false);
  });
  it.each(['', 'yes', 'no', '1', '0', 'tRUE', 'true ', 'on'])('is not made by %j', (text) => {
    expect(() => boolean(text)).toThrow(/^must be true or false$/);
  });
});

describe('a text', () => {
  const parse = textUpTo(3);
  it.each(['a', 'abc', 'äöü', '🔑🔑🔑', ' a '])('may be %j', (text) => {
    expect(parse(text)).toBe(text);
  });

  it.each([
    ['', 0],
    ['abcd', 4],
    ['🔑🔑🔑🔑', 4],
  ])('may not be %j', (text, length) => {
    expect(() => parse(text)).toThrow(`must have 1 to 3 characters, and has ${length}`);
  });

  it.each(['a\n', 'a\0', '\u001b', '\u0085'])('may not hold the control character in %j', (text) => {
    expect(() => parse(text)).toThrow('must not have control characters');
  });

  it('is counted in code points', () => {
    expect(characterCount('a🔑é')).toBe(3);
  });
});
