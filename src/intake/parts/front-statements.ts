/**
 * Statements on the title page, such as "Funding: …" and "Conflict of interest: …". However short, they
 * belong after the text.
 */
import type { DraftBlock, Source } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { draftText, paragraphText, startOf } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { placeOf } from '../source.ts';

const LABEL = /^\s*(\p{Lu}[^:.]{2,60})[:.]\s+\S/u;

export function isStatement(block: DraftBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const label = LABEL.exec(draftText(block.inlines))?.[1] ?? '';
  return headKind(label) === 'back' || NOMENCLATURE.test(label);
}

/** The substances and species of a paper on weeds, beside its keywords; a section of that name is any. */
const NOMENCLATURE = /^nomenclature$/i;

/** Moves the statements of the title page to the end of the text. */
export function statementsBehind(
  unread: DraftBlock[],
  text: DraftBlock[],
  source: Source,
  findings: Findings,
): DraftBlock[] {
  const statements = unread.filter(isStatement);
  const [first] = statements;
  if (first?.kind === 'paragraph')
    find(
      findings,
      'paragraphs',
      'likely',
      `${statements.length === 1 ? 'A statement of the title page stands' : `${statements.length} statements of the title page stand`} behind the text: “${paragraphText(first).slice(0, 60)}”.`,
      { where: placeOf(source, startOf(first.inlines)) },
    );
  return [...unread.filter((block) => !statements.includes(block)), ...text, ...statements];
}
