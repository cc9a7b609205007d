/**
 * The part of js-yaml that is used, which brings no types: the loader, and what its schemas are made of.
 */
declare module 'js-yaml' {
  /** How nodes with one tag are recognised and made. */
  export class Type {
    constructor(
      tag: string,
      options: {
        readonly kind: 'scalar';
        readonly resolve: (text: string | null) => boolean;
        readonly construct: (text: string) => unknown;
      },
    );
    readonly tag: string;
    resolve(text: string | null): boolean;
    construct(text: string): unknown;
  }

  export const types: Readonly<Record<'null' | 'bool' | 'int' | 'float', Type>>;

  export interface Schema {
    extend(types: { readonly implicit: readonly Type[] }): Schema;
  }

  /** Texts, lists and mappings alone. */
  export const FAILSAFE_SCHEMA: Schema;

  /** Where the loader is when a node ends. Lines count from 0; an alias alone has no kind. */
  export interface LoaderState {
    readonly kind: 'scalar' | 'sequence' | 'mapping' | null;
    readonly result: unknown;
    readonly line: number;
    readonly lineStart: number;
    readonly position: number;
  }

  export interface LoadOptions {
    readonly schema: Schema;
    readonly maxDepth: number;
    readonly listener: ((event: 'open' | 'close', state: LoaderState) => void) | null;
  }

  /** One document; `undefined` for a text with none. Throws a `YAMLException`. */
  export function load(text: string, options: LoadOptions): unknown;

  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark?: { readonly line: number; readonly column: number };
  }
}
