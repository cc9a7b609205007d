/**
 * The one file of node-forge that is used: 6 ms to load, where the whole package takes 30.
 *
 * `@types/node-forge` describes the whole package only. Octets are strings with one character each.
 */
declare module 'node-forge/lib/asn1.js' {
  export interface Asn1 {
    readonly tagClass: number;
    readonly type: number;
    readonly constructed: boolean;
    readonly value: string | readonly Asn1[];
  }

  interface ByteBuffer {
    getBytes(): string;
  }

  export interface Asn1Module {
    readonly Class: { readonly UNIVERSAL: number; readonly CONTEXT_SPECIFIC: number };
    readonly Type: {
      readonly BOOLEAN: number;
      readonly INTEGER: number;
      readonly BITSTRING: number;
      readonly OCTETSTRING: number;
      readonly NULL: number;
      readonly OID: number;
      readonly UTF8: number;
      readonly SEQUENCE: number;
      readonly SET: number;
      readonly PRINTABLESTRING: number;
      readonly UTCTIME: number;
      readonly GENERALIZEDTIME: number;
      readonly BMPSTRING: number;
    };
    create(tagClass: number, type: number, constructed: boolean, value: string | readonly Asn1[]): Asn1;
    toDer(tree: Asn1): ByteBuffer;
    integerToDer(value: number): ByteBuffer;
    oidToDer(dotted: string): ByteBuffer;
    dateToUtcTime(date: Date): string;
    dateToGeneralizedTime(date: Date): string;
  }

  const asn1: Asn1Module;
  export default asn1;
}
