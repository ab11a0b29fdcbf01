/** A file that is already a manuscript is taken unchanged. Its typed citations are linked afterwards. */
import { frontMatterOf } from '../words/front-matter.ts';
import { type Findings, find } from './findings.ts';
import { claim, openLedger, settleAsIs } from './ledger.ts';
import type { Intake } from './result.ts';
import { sourceOfText } from './source.ts';
import { decodeText } from './text/decode.ts';
import { reportDecoding } from './text/read.ts';

/**
 * The unchanged text of a manuscript; undefined if it does not begin with front matter. Only a file that is
 * not in UTF-8 is converted, and that is reported.
 */
export function manuscriptText(bytes: Uint8Array, findings: Findings): string | undefined {
  const exact = exactText(bytes);
  if (exact !== undefined) return isManuscript(exact) ? exact : undefined;
  const decoded = decodeText(bytes);
  if (!isManuscript(decoded.text)) return undefined;
  reportDecoding(decoded, findings);
  return decoded.text;
}

function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the text begins with front matter that has a key. */
function isManuscript(text: string): boolean {
  return /^[\w-]+[ \t]*:/m.test(frontMatterOf(text.trimStart())?.yaml ?? '');
}

export function passThrough(article: string, findings: Findings): Intake {
  const ledger = openLedger(sourceOfText(article));
  claim(ledger, { start: 0, end: article.length }, 'article');
  find(
    findings,
    'file',
    'certain',
    'The file is a manuscript with front matter already; it is taken as it is.',
  );
  return {
    article,
    references: [],
    images: [],
    isManuscript: true,
    journal: { issn: {} },
    language: 'en',
    findings,
    account: settleAsIs(ledger, article),
    ledger,
  };
}
