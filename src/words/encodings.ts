/** Decodes the bytes of a text. The encoding is always detected and named. */
import { readCodePage } from './code-page.ts';
import { countMatches } from './count-matches.ts';

export interface DecodedBytes {
  text: string;
  /** Examples: "UTF-8", "UTF-16LE", "Windows-1252" */
  encoding: string;
  /** Whether the bytes prove the encoding. */
  sure: boolean;
}

/** The replacement character for invalid bytes in UTF-8. */
const BROKEN = /\uFFFD/g;

/** @returns undefined if the bytes are not text, or UTF-32, which no program writes */
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

/** The encoding of a byte order mark. */
export function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** The number of bytes that are examined. It must be even. */
const SAMPLE = 4000;
/** The most code units for one space or line end. Chinese has them only between paragraphs. */
const LONGEST_WORD = 400;

/**
 * Detects UTF-16 without a byte order mark. In the wrong byte order, or if it is not UTF-16, a text has hardly any
 * spaces, and one character in five is not a letter, number or mark of any script.
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

/** Whether more than one byte in twenty is a control character, as in text from a PDF font without a table. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 10_000);
  const controls = sample.filter(
    (byte) => byte < 32 && ![9, 10, 11, 12, 13, ESCAPE].includes(byte),
  ).length;
  return controls > Math.max(8, sample.length / 20);
}

const ESCAPE = 0x1b;

/** Detects seven-bit encodings, which mark all other text with escape sequences. */
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

/** RFC 2152: UTF-16 in base64 after a plus, up to a hyphen or another character. */
const UTF7_WORD = /\+([A-Za-z0-9+/]{3,})(?:-|(?![A-Za-z0-9+/-]))/g;
/** One in four texts like "+abc" is a Chinese character by chance. */
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
  // The text itself may contain the replacement character, if another program lost a letter.
  if (damaged === 0 || isUtf8(bytes)) return { text, encoding: 'UTF-8', sure: true };
  const sound = countMatches(text, /[\u0080-\uFFFC]/g);
  if (sound > damaged) return { text, encoding: 'UTF-8 with damaged places', sure: false };
  return { ...readCodePage(bytes), sure: false };
}
