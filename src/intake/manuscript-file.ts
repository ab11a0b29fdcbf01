/** A file that is a manuscript already: it passes as it is. Its typed citations are linked afterwards. */
import { frontMatterOf } from '../words/front-matter.ts';
import { companionsOf } from './companions.ts';
import { type Findings, find } from './findings.ts';
import { claim, openLedger, settleAsIs } from './ledger.ts';
import type { Intake } from './result.ts';
import { sourceOfText } from './source.ts';
import { decodeText } from './text/decode.ts';
import { reportDecoding } from './text/read.ts';

/**
 * The text of a manuscript, character for character; `undefined` if the file has no front matter at
 * its start. Only a file that is not in UTF-8 is changed, and that is reported.
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

/** Whether front matter stands at the start, with a key in it. */
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
    companions: companionsOf(article, findings),
    journal: { issn: {} },
    language: 'en',
    findings,
    account: settleAsIs(ledger, article),
    ledger,
  };
}
