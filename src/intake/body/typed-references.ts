/** Turns typed "Figure 3", "Table 2" and "Eq. (1)" into references to elements. */

import { latinDigits } from '../../words/digits.ts';
import type { Inline } from '../draft.ts';
import type { Element } from '../elements.ts';
import { draftText, replaceRange, slice, spansOf } from '../inlines.ts';
import { endsKey } from './field-references.ts';
import type { Labelled } from './label-elements.ts';
import { mapInlines } from './map-inlines.ts';

/** As authors write them, in the languages of most manuscripts. The article's own word is added. */
const KINDS: { kind: Labelled['kind']; words: string }[] = [
  {
    kind: 'figure',
    words:
      'Figures?|Figs?\\.?|Abb(?:ildung(?:en)?|\\.)|Figuras?|Gambar|Şekil|Рис(?:\\.|ун(?:ок|к[аеуи]))|Мал(?:\\.|юн(?:ок|к[ауи]))|Rys(?:\\.|un(?:ek|k[ui]))|شکل|الشكل',
  },
  {
    kind: 'table',
    words:
      'Tables?|Tabs?\\.|Tabelle|Tablas?|Tabelas?|Tableaux?|Tabel|Tablo|Çizelge|Табл(?:\\.|иц[аеуы]|иц[іяю])|Tabel[ai]|جدول|الجدول',
  },
  { kind: 'equation', words: 'Equations?|Eqs?\\.|Gleichung|Ecuación|Equação' },
  { kind: 'section', words: 'Sections?|Secs?\\.|Abschnitt|Sección|Seção' },
];
const NUMBER = '([A-Z]?[\\d٠-٩۰-۹]{1,3}(?:\\.\\d{1,3}){0,3})';

/** Chinese and Japanese have no spaces. "代表3人" are three people, and "附表" are tables with their own numbering. */
const HAN: Partial<Record<Labelled['kind'], string>> = {
  figure: '(?<![附续插])[图圖図]',
  table: '(?<![附续代发發列外报報])表',
};

/** "Figure 3" becomes `@fig-3` if the formats print the same words; otherwise the author's words become a link. */
export function linkTypedReferences(
  elements: Element[],
  labelled: Labelled[],
  printed: Record<Labelled['kind'], string>,
): Element[] {
  const targets = new Map(
    labelled.filter(({ same }) => same).map((label) => [`${label.kind} ${label.number}`, label]),
  );
  if (targets.size === 0) return elements;
  const kinds = KINDS.map(({ kind, words }) => ({
    kind,
    pattern: mentions(
      `${words}|${printed[kind]}`,
      HAN[kind],
      labelled.some((label) => label.kind === kind && label.number.includes('-')),
      kind === 'section' ? 'gu' : 'giu',
    ),
  })).filter(({ kind, pattern }) => kind !== 'section' || isOwn(pattern, elements, targets));
  return mapInlines(elements, (inlines) =>
    kinds.reduce(
      (line, { kind, pattern }) => linkKind(line, kind, pattern, targets, printed[kind]),
      inlines,
    ),
  );
}

/** @param hyphened whether numbers look like "2-1", so that "2" alone is not matched in them */
function mentions(
  names: string,
  han: string | undefined,
  hyphened: boolean,
  flags: string,
): RegExp {
  const free = `(?<![\\p{L}\\p{N}@#-])(?:${names})`;
  return new RegExp(
    `(${han ? `${free}|${han}` : free})[\\s\\u00A0]*\\(?${NUMBER}(?![\\p{N}]|${hyphened ? '[.‐‑-]' : '\\.'}\\d)([a-z](?![\\p{L}]))?\\)?`,
    flags,
  );
}

/** Whether all sections are the article's, not a law's: "Section 302", "Section 4 of the Act", "Section 9(1)". */
function isOwn(pattern: RegExp, elements: Element[], targets: Map<string, Labelled>): boolean {
  let own = true;
  mapInlines(elements, (inlines) => {
    const text = draftText(inlines);
    for (const match of text.matchAll(pattern)) {
      const after = text.slice(match.index + match[0].length);
      own &&= targets.has(`section ${match[2]}`) && !/^(?:\s+of\b(?! this)|\()/.test(after);
    }
    return inlines;
  });
  return own;
}

function linkKind(
  inlines: Inline[],
  kind: Labelled['kind'],
  pattern: RegExp,
  targets: Map<string, Labelled>,
  printed: string,
): Inline[] {
  let result = inlines;
  for (const match of [...draftText(inlines).matchAll(pattern)].reverse()) {
    const id = isInLink(inlines, match.index)
      ? undefined
      : targets.get(`${kind} ${latinDigits(match[2] ?? '')}`)?.id();
    if (!id) continue;
    const end = match.index + trimmedLength(match[0]);
    const words = slice(result, match.index, end);
    const exact =
      match[0].slice(0, end - match.index) === `${printed} ${match[2]}` &&
      endsKey(slice(result, end).find(isPiece));
    const [span] = spansOf(words);
    const link: Inline[] = exact
      ? [{ kind: 'markup', markdown: `@${id}`, span, fate: 'label' }]
      : [{ kind: 'markup', markdown: '[' }, ...words, { kind: 'markup', markdown: `](#${id})` }];
    result = replaceRange(result, match.index, end, link);
  }
  return result;
}

function isPiece(inline: Inline): boolean {
  return inline.kind !== 'anchor' && !(inline.kind === 'text' && inline.text === '');
}

/** Excludes a closing bracket that was not opened in the match. */
function trimmedLength(text: string): number {
  return text.endsWith(')') && !text.includes('(') ? text.length - 1 : text.length;
}

function isInLink(inlines: Inline[], at: number): boolean {
  const [inline] = slice(inlines, at, at + 1);
  return inline?.kind === 'text' && (inline.marks.link !== undefined || inline.marks.code === true);
}
