import { styleText } from 'node:util';

/** What a piece of text is, and so how it looks. */
export type Style = 'heading' | 'strong' | 'code' | 'faint' | 'notice' | 'warning' | 'error' | 'link';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const FORMATS = {
  heading: ['bold', 'underline'],
  strong: ['bold'],
  code: ['cyan'],
  faint: ['dim'],
  notice: ['blue'],
  warning: ['yellow'],
  error: ['red'],
  link: ['underline'],
} as const;

/** No colours at all. */
export const plain: Paint = (_style, text) => text;

/** Colours if `stream` is a terminal and `NO_COLOR` is unset (https://no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const wanted = stream.isTTY === true && (env['NO_COLOR'] ?? '') === '';
  if (!wanted) return plain;
  return (style, text) => styleText([...FORMATS[style]], text, { validateStream: false });
}
