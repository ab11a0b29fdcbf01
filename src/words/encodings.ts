/** Bytes of a text → its letters. The encoding is recognised and named, never taken for granted. */
import { readCodePage } from './code-page.ts';
import { countMatches } from './count-matches.ts';

export interface DecodedBytes {
  text: string;
  /** "UTF-8", "UTF-16LE", "Windows-1252", … */
  encoding: string;
  /** Whether the bytes themselves prove the encoding. */
  sure: boolean;
}

/** What stands in UTF-8 for bytes that are none. */
const BROKEN = /\uFFFD/g;

/** @returns `undefined` where the bytes are no text, or one in UTF-32, which nothing writes */
export function decodeBytes(bytes: Uint8Array): DecodedBytes | undefined {
  const marked = byMark(bytes);
  if (marked) return marked.text.includes('\0') ? undefined : { ...marked, sure: true };
  const wide = wideWithoutMark(bytes);
  if (wide) return wide;
  if (looksBinary(bytes)) return undefined;
  return byEscapes(bytes) ?? byBytes(bytes);
}

function byMark(bytes: Uint8Array): Omit<DecodedBytes, 'sure'> | undefined {
  const label = markedEncoding(bytes);
  if (label === undefined) return undefined;
  return { text: new TextDecoder(label).decode(bytes), encoding: label.toUpperCase() };
}

/** The encoding that a byte order mark names. */
export function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Bytes that are looked at; an even number. */
const SAMPLE = 4000;
/** Code units for one blank or end of a line at least: Chinese has them between paragraphs alone. */
const LONGEST_WORD = 400;

/**
 * UTF-16 without its mark. Read in the wrong order, or where the bytes are none, a text has hardly a
 * blank, and one sign in five that is no letter, number or mark of any script.
 */
function wideWithoutMark(bytes: Uint8Array): DecodedBytes | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const hasHalves = sample.some((byte) => byte < 9);
  if (!hasHalves) return undefined;
  const label = (['utf-16le', 'utf-16be'] as const).find((each) =>
    isText(new TextDecoder(each).decode(sample)),
  );
  if (!label) return undefined;
  return {
    text: new TextDecoder(label).decode(bytes),
    encoding: label.toUpperCase(),
    sure: false,
  };
}

function isText(sample: string): boolean {
  const count = (pattern: RegExp) => countMatches(sample, pattern);
  const blanks = count(/[ \n]/g);
  const odd = count(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}\p{Sm}\t\r\n]|[\uE000-\uF8FF]/gu);
  return blanks > 0 && blanks * LONGEST_WORD >= sample.length && odd * 50 <= sample.length;
}

/** More than one control byte in twenty is no text: a PDF's letters come out as such where their font has no table. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 10_000);
  const controls = sample.filter(
    (byte) => byte < 32 && ![9, 10, 11, 12, 13, ESCAPE].includes(byte),
  ).length;
  return controls > Math.max(8, sample.length / 20);
}

const ESCAPE = 0x1b;

/** Seven bits: what is no English stands between signs that say so. */
function byEscapes(bytes: Uint8Array): DecodedBytes | undefined {
  if (bytes.some((byte) => byte > 0x7f)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/\u001B\$[@B]/.test(text))
    return {
      text: new TextDecoder('iso-2022-jp').decode(bytes),
      encoding: 'ISO-2022-JP (Japanese)',
      sure: false,
    };
  return byUtf7(text);
}

/** RFC 2152: UTF-16 in base64 behind a plus, up to a hyphen or another sign. */
const UTF7_WORD = /\+([A-Za-z0-9+/]{3,})(?:-|(?![A-Za-z0-9+/-]))/g;
/** By chance, "+abc" is a Chinese sign in one of four cases. */
const SURELY_UTF7 = /^(?:A..|.{6,})$/;
const WORDS = /^[\p{L}\p{M}\p{P}\p{N}\p{Z}]+$/u;

function byUtf7(text: string): DecodedBytes | undefined {
  const words = [...text.matchAll(UTF7_WORD)].map(([, base64 = '']) => base64);
  const sure = words.filter((base64) => SURELY_UTF7.test(base64));
  if (sure.length < 3 || sure.some((base64) => !WORDS.test(fromUtf7(base64) ?? '')))
    return undefined;
  const read = text.replace(UTF7_WORD, (whole, base64: string) => fromUtf7(base64) ?? whole);
  return { text: read.replaceAll('+-', '+'), encoding: 'UTF-7', sure: false };
}

function fromUtf7(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const again = whole.toString('base64').replaceAll('=', '');
  return again === base64 ? new TextDecoder('utf-16be').decode(whole) : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function byBytes(bytes: Uint8Array): DecodedBytes {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = countMatches(text, BROKEN);
  // The sign itself may stand in the text, put there by whoever lost the letter.
  if (damaged === 0 || isUtf8(bytes)) return { text, encoding: 'UTF-8', sure: true };
  const sound = countMatches(text, /[\u0080-\uFFFC]/g);
  if (sound > damaged) return { text, encoding: 'UTF-8 with damaged places', sure: false };
  return { ...readCodePage(bytes), sure: false };
}
