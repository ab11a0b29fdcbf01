/** A text that is a manuscript already: it passes as it is. */
import { frontMatterOf } from '../text/front-matter.ts';
import { companionsOf } from './companions.ts';
import type { Draft } from './draft.ts';
import { type Findings, find } from './findings.ts';
import { claim, openLedger, settleAsIs } from './ledger.ts';
import type { Intake } from './result.ts';

/** Whether front matter stands at the start, with a key in it. */
export function isManuscript(text: string): boolean {
  return /^[\w-]+[ \t]*:/m.test(frontMatterOf(text.trimStart())?.yaml ?? '');
}

export function passThrough(draft: Draft, findings: Findings): Intake {
  const { source } = draft;
  const ledger = openLedger(source);
  claim(ledger, { start: 0, end: source.text.length }, 'article');
  find(
    findings,
    'file',
    'certain',
    'The file is a manuscript with front matter already; it is taken as it is.',
  );
  const article = source.text.replace(/\s*$/, '\n');
  return {
    article,
    references: [],
    images: [],
    companions: companionsOf(article),
    journal: { issn: {} },
    language: 'en',
    findings,
    account: settleAsIs(ledger, article),
    ledger,
  };
}
