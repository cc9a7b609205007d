const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** What stands between the marks of one certificate, read or not. */
export interface CertificateBlock {
  /** With its marks. One that has no end reaches to the next, or to the end of the text. */
  readonly text: string;
  /** The line of its begin, from 1. */
  readonly line: number;
}

/** The certificates in a text, in their order. */
export function findCertificateBlocks(text: string): CertificateBlock[] {
  const blocks: CertificateBlock[] = [];
  let line = 1;
  let counted = 0;
  let end = -1;
  for (let begin = text.indexOf(BEGIN); begin !== -1;) {
    const next = text.indexOf(BEGIN, begin + BEGIN.length);
    // No part of the text is looked at twice: a hostile one of begins alone would take hours.
    if (end <= begin) end = endAfter(text, begin);
    const stop = Math.min(end, next === -1 ? text.length : next);
    line += lineEndsIn(text, counted, begin);
    counted = begin;
    blocks.push({ text: text.slice(begin, stop), line });
    begin = next;
  }
  return blocks;
}

function endAfter(text: string, begin: number): number {
  const end = text.indexOf(END, begin);
  return end === -1 ? text.length : end + END.length;
}

function lineEndsIn(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1;
}
