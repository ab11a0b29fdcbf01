/** Turns formulas alone in a paragraph into displayed equations with their numbers. */
import type { DraftBlock, Formula, Paragraph } from '../draft.ts';
import type { EquationElement } from '../elements.ts';
import { anchorsOf } from '../figures/tie.ts';
import { draftText, OBJECT, paragraphText, spansOf } from '../inlines.ts';

/** A formula alone in its paragraph, possibly with its number. Examples: "(3)", "(2.1)". */
export function equationOf(block: Paragraph): EquationElement | undefined {
  const formulas = block.inlines.filter((inline): inline is Formula => inline.kind === 'formula');
  const [first] = formulas;
  if (!first) return undefined;
  const rest = draftText(block.inlines).replaceAll(OBJECT, ' ').trim();
  const number = NUMBER.exec(rest)?.[1];
  const stop =
    /\uFFFC([.,;])[^\uFFFC]*$/.exec(draftText(block.inlines).replace(/\s/g, ''))?.[1] ?? '';
  const others = block.inlines.some(
    (inline) => !['formula', 'text', 'break', 'anchor', 'reference'].includes(inline.kind),
  );
  if (others || (rest !== '' && !number && !/^[.,;]$/.test(rest))) return undefined;
  if (rest === '' && !first.display && formulas.length > 1) return undefined;
  const tex = formulas.map((formula) => formula.tex).join(' \\\\\n');
  return {
    type: 'equation',
    tex:
      formulas.length > 1
        ? `\\begin{gathered}\n${tex}\n\\end{gathered}`
        : stop
          ? `${tex} ${stop}`
          : tex,
    span: { start: first.span.start, end: formulas.at(-1)?.span.end ?? first.span.end },
    number,
    labelSpans: spansOf(block.inlines.filter(({ kind }) => kind !== 'formula')),
    anchors: anchorsOf(block),
  };
}

/** A number with the sentence's punctuation before or after it. Examples: "(2.1)", "Equation 7.", "···（1）". */
const NUMBER =
  /^[.,;:]?[\s.·…⋯]{0,100}[([（]?\s*(?:eq(?:uation|n)?\.?\s*)?([A-Z]?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?)\s*[)\]）]?[\s.,;:]{0,6}$/i;

/** A number in brackets alone above or below a formula belongs to the formula. */
export function withNumbersBeside(blocks: DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const formula = [last, block].find((each) => each && isUnnumbered(each));
    const number = [last, block].find((each) => each && isNumberAlone(each));
    if (formula?.kind === 'paragraph' && number?.kind === 'paragraph')
      joined.splice(-1, 1, { ...formula, inlines: [...formula.inlines, ...number.inlines] });
    else joined.push(block);
  }
  return joined;
}

function isUnnumbered(block: DraftBlock): boolean {
  const formula = block.kind === 'paragraph' ? equationOf(block) : undefined;
  return formula !== undefined && formula.number === undefined;
}

function isNumberAlone(block: DraftBlock): boolean {
  return (
    block.kind === 'paragraph' &&
    /^[([（]\s*[A-Z]?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*[)\]）][.,;]?$/.test(paragraphText(block))
  );
}
