/** A text that is a manuscript already: it passes as it is. */
import { companionsOf } from './companions.ts';
import type { Draft } from './draft.ts';
import { type Findings, find } from './findings.ts';
import { claim, openLedger, settleAsIs } from './ledger.ts';
import type { Intake } from './result.ts';

/** YAML between `---` lines at the start, with a key in it. */
const FRONT_MATTER = /^---[ \t]*\n(?:.*\n){0,400}?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

export function isManuscript(text: string): boolean {
  const match = FRONT_MATTER.exec(text.trimStart());
  return match !== null && /^[\w-]+[ \t]*:/m.test(match[0]);
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
