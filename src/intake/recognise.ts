/** Detects the kind of file by its content, never by its name. */
import { refuse } from './refusal.ts';

export type FileKind = 'word' | 'text';

/** Bytes; a manuscript with figures is far smaller. */
export const MOST_BYTES = 100_000_000;
/** Bytes; the longest monograph is 5 MB of text. */
export const MOST_TEXT_BYTES = 20_000_000;
/** Lines with text; a whole code of laws has 30,000. Twice this limit is more than one call accepts as arguments. */
export const MOST_LINES = 60_000;

interface Signature {
  /** Bytes at the start, as Latin-1. */
  starts: RegExp;
  refusal: string;
}

const SIGNATURES: Signature[] = [
  {
    starts: /^%PDF/,
    refusal:
      'This is a PDF, which keeps no paragraphs. Give the Word file or the text of the article instead (pdftotext makes one).',
  },
  {
    starts: /^\{\\rtf/,
    refusal: 'This is an RTF file. Open it in Word or LibreOffice and save it as .docx.',
  },
  {
    starts:
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype html|html|pkg:package|office:document)/i,
    refusal: 'This is a web page or flat XML saved by Word. Open it in Word and save it as .docx.',
  },
  {
    starts: /^\s*(?:%.*\n\s*)*\\document(?:class|style)\b/,
    refusal:
      'This is a LaTeX file. Turn it into a Word file first (pandoc paper.tex -o paper.docx), or give the text of its PDF.',
  },
  {
    starts: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|II\*\0|MM\0\*)/,
    refusal: 'This is a picture, not a manuscript. Give the Word file or the text of the article.',
  },
  {
    starts: /^(?:Rar!|7z\xBC\xAF|\x1F\x8B)/,
    refusal: 'This is a packed archive. Unpack it and give the Word file inside.',
  },
];

/** OLE compound files: old Word files, and encrypted new ones. */
const COMPOUND = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

export function recognise(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) refuse('The file is empty.');
  if (bytes.length > MOST_BYTES) refuse(`The file is larger than ${MOST_BYTES / 1e6} MB.`);
  const head = bufferOf(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'word';
  if (head.startsWith(COMPOUND)) refuseCompound(bytes);
  const found = SIGNATURES.find(({ starts }) => starts.test(head));
  if (found) refuse(found.refusal);
  if (isLock(bytes))
    refuse(
      'This is the lock that Word lays beside an open file, not the file. Close it in Word, and give the file whose name has no ~$.',
    );
  if (bytes.length > MOST_TEXT_BYTES)
    refuse(
      `The text is ${Math.round(bytes.length / 1e6)} MB long; an article has at most ${MOST_TEXT_BYTES / 1e6} MB. Give one article at a time.`,
    );
  const lines = countLines(bytes);
  if (lines > MOST_LINES)
    refuse(
      `The text has ${lines} lines; an article has at most ${MOST_LINES}. Give one article at a time.`,
    );
  return 'text';
}

/** Counts lines with text, in any encoding and with any kind of line end. */
function countLines(bytes: Uint8Array): number {
  let [count, isEmpty] = [0, true];
  for (const byte of bytes) {
    const isEnd = byte === 10 || byte === 13;
    if (isEnd && !isEmpty) count += 1;
    if (byte !== 0) isEmpty = isEnd;
  }
  return count;
}

/** Word's owner file: 162 bytes, which begin with the length of a name and the name. */
function isLock(bytes: Uint8Array): boolean {
  return bytes.length === 162 && (bytes[0] ?? 0) <= 54 && bytes.includes(0);
}

function refuseCompound(bytes: Uint8Array): never {
  // The directory of streams may be anywhere in the file.
  const holds = (name: string) => bufferOf(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    refuse(
      'The Word file is protected by a password. Open it in Word, remove the password (File, Info, Protect Document) and save it again.',
    );
  if (holds('WordDocument'))
    refuse('This is an old .doc file. Open it in Word or LibreOffice and save it as .docx.');
  if (holds('InPage'))
    refuse(
      'This is an InPage file. Open it in InPage, export it as Unicode text (File, Export, Unicode) and give that file.',
    );
  refuse('This is an old Office file that is not a Word document. Save the manuscript as .docx.');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
