/** "Figure 3", "Table 2", "Eq. (1)" in the text → references that follow what they name. */
import type { Inline } from '../draft.ts';
import type { Element } from '../elements.ts';
import { replaceRange, slice, spansOf, textOf } from '../inlines.ts';
import type { Labelled } from './label-elements.ts';
import { mapInlines } from './map-inlines.ts';

const KINDS: { kind: Labelled['kind']; pattern: string }[] = [
  { kind: 'figure', pattern: 'Figures?|Figs?\\.?|FIGURE|Abb(?:ildung(?:en)?|\\.)|Figuras?|شکل' },
  { kind: 'table', pattern: 'Tables?|Tabs?\\.|TABLE|Tabelle|Tablas?|Tabelas?|Tableaux?|جدول' },
  { kind: 'equation', pattern: 'Equations?|Eqs?\\.|Gleichung|Ecuación|Equação' },
];
const NUMBER = '([A-Z]?\\d{1,3}(?:\\.\\d{1,3})?)';

/** Words that the formats print themselves: "Figure 3" becomes `@fig-3`; others keep the author's. */
export function linkTypedReferences(
  elements: Element[],
  labelled: Labelled[],
  printed: Record<Labelled['kind'], string>,
): Element[] {
  const targets = new Map(
    labelled.filter(({ same }) => same).map((label) => [`${label.kind} ${label.number}`, label]),
  );
  if (targets.size === 0) return elements;
  return mapInlines(elements, (inlines) =>
    KINDS.reduce(
      (line, { kind, pattern }) => linkKind(line, kind, pattern, targets, printed[kind]),
      inlines,
    ),
  );
}

function linkKind(
  inlines: Inline[],
  kind: Labelled['kind'],
  names: string,
  targets: Map<string, Labelled>,
  printed: string,
): Inline[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@#-])(${names})[\\s\\u00A0]*\\(?${NUMBER}(?![\\p{N}]|\\.\\d)([a-z](?![\\p{L}]))?\\)?`,
    'gu',
  );
  let result = inlines;
  for (const match of [...textOf(inlines).matchAll(pattern)].reverse()) {
    const target = targets.get(`${kind} ${match[2]}`);
    if (!target || isInLink(inlines, match.index)) continue;
    const end = match.index + trimmedLength(match[0]);
    const words = slice(result, match.index, end);
    const exact =
      match[0].slice(0, end - match.index) === `${printed} ${match[2]}` &&
      !/^[\w-]/.test(textOf(result).slice(end));
    const [span] = spansOf(words);
    const link: Inline[] = exact
      ? [{ kind: 'markup', markdown: `@${target.id}`, span, fate: 'label' }]
      : [
          { kind: 'markup', markdown: '[' },
          ...words,
          { kind: 'markup', markdown: `](#${target.id})` },
        ];
    result = replaceRange(result, match.index, end, link);
  }
  return result;
}

/** A bracket that was not opened inside stays outside. */
function trimmedLength(text: string): number {
  return text.endsWith(')') && !text.includes('(') ? text.length - 1 : text.length;
}

function isInLink(inlines: Inline[], at: number): boolean {
  const [inline] = slice(inlines, at, at + 1);
  return inline?.kind === 'text' && (inline.marks.link !== undefined || inline.marks.code === true);
}
