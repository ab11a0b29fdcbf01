import type { CrossReference, Inline, Span } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { nearest } from '../../../words/nearest.ts';
import { lineWords } from '../../../words/pieces.ts';
import { canonicalId } from '../../parse/identifiers.ts';
import { lineOfCode } from '../code-results.ts';
import { reportProblem, type State } from '../state.ts';

/**
 * Words that authors type before a reference: "Figure", "Figs.", "Eq."; words of the article's language are
 * added.
 */
const TYPED =
  /(?:^|[\s([])(?:figures?|figs?\.?|tables?|tabs?\.?|sections?|secs?\.?|sects?\.?|equations?|eqs?\.?|eqns?\.?|listings?|abb\.?|tab\.?|abschnitt|gleichung|éq\.?|sección|ecuación)[\s\u00a0~]*$/i;

/** Words for "page" that authors type before a reference to a page, which prints the word itself. */
const TYPED_PAGE =
  /(?<=^|[\s([])(?:pages?|pp?\.|seiten?|s\.|páginas?|págs?\.|halaman|hlm\.|sayfa|стр\.|страница|صفحہ|صفحه|الصفحة|صفحة|पृष्ठ)[\s\u00a0~]*$/i;

/**
 * Keeps the author's word before a reference: "Figure @fig-map" prints "Figure 3", not "Figure Figure 3".
 */
export function withoutDoubledLabels(nodes: Inline[], { language }: State): Inline[] {
  const words = Object.values({ ...language.kinds, ...language.theorems }).map((word) =>
    word.toLowerCase(),
  );
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (node.type !== 'crossReference' || node.children || before?.type !== 'text') return;
    if (node.form === 'page') before.value = before.value.replace(TYPED_PAGE, '');
    if (node.form !== 'full') return;
    const end = before.value.trimEnd().toLowerCase();
    if (TYPED.test(before.value) || words.some((word) => endsWithWord(end, word)))
      node.form = 'bare';
  });
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}/u.test(text.charAt(text.length - word.length - 1));
}

/**
 * Resolves all references. A missing target is an error; if the reference has words, it is a warning, and the
 * words stay. A reference to the article itself prints the words of its title.
 */
export function resolveCrossReferences(state: State, title: Inline[]): void {
  reportRepeated(state);
  const { titleLabel } = state.parts.metadata;
  const ofTitle = titleLabel && canonicalId(titleLabel);
  for (const { node, place } of state.pending) {
    if (ofTitle === canonicalId(node.target)) {
      node.children ??= copyOf(title);
      toWords(node);
      continue;
    }
    const label =
      state.labels.get(node.target) ?? state.labels.get(state.aliases.get(node.target) ?? '');
    if (!label) {
      reportMissing(state, node, place);
      continue;
    }
    node.target = label.id;
    node.kind = label.kind;
    const number = label.number ?? (node.form === 'bare' ? label.ordinal : undefined);
    if (number !== undefined) node.number = number;
    // A part without number is named by its title.
    else if (!node.children && label.title?.length) node.children = copyOf(label.title);
  }
}

/**
 * Reports repeated labels. If the text refers to one, it is unknown which part is meant; otherwise the output
 * is correct.
 */
function reportRepeated(state: State): void {
  const targets = new Set(state.pending.map(({ node }) => node.target));
  for (const { id, given, place } of state.repeated) {
    const problem = targets.has(id)
      ? message('label-duplicate', { label: given })
      : message('label-repeated', { label: given });
    reportProblem(state, problem, place);
  }
}

function reportMissing(
  state: State,
  node: CrossReference,
  place: State['pending'][number]['place'],
): void {
  reportProblem(state, missingMessage(state, node), place);
  if (node.children) toWords(node);
}

/** Pandoc's ids of entries of the reference list. */
const CITEPROC_ID = /^ref-./;

function missingMessage(state: State, { target: label, children }: CrossReference): BuildMessage {
  const id = canonicalId(label);
  const { manuscript } = state.parts.sources;
  const codeLine = lineOfCode(manuscript, id);
  if (codeLine !== undefined) {
    const facts = { label, line: lineWords(manuscript, codeLine), id };
    if (/^(?:tab|tbl)-/.test(id))
      return children
        ? message('link-target-missing/code-table', facts)
        : message('cross-reference-missing/code-table', facts);
    return children
      ? message('link-target-missing/code-figure', facts)
      : message('cross-reference-missing/code-figure', facts);
  }
  if (CITEPROC_ID.test(id))
    return children
      ? message('link-target-missing/reference-entry')
      : message('cross-reference-missing/reference-entry');
  const meant = nearest(label, [...state.labels.keys()]);
  if (meant)
    return children
      ? message('link-target-missing/misspelled', { label, meant })
      : message('cross-reference-missing/misspelled', { label, meant });
  return children
    ? message('link-target-missing', { label })
    : message('cross-reference-missing', { label });
}

/** Turns the node, at its place in the tree, into plain words. */
function toWords(node: CrossReference): void {
  const words: Partial<CrossReference> = node;
  delete words.target;
  delete words.kind;
  delete words.form;
  const span: Pick<Span, 'type'> = { type: 'span' };
  Object.assign(node, span);
}

/** A copy of a title for another place, without notes and citations, which must occur only once. */
function copyOf(title: Inline[]): Inline[] {
  return title.flatMap((node): Inline[] => {
    if (node.type === 'footnoteReference' || node.type === 'citation') return [];
    if (node.type === 'link' || node.type === 'crossReference') return copyOf(node.children ?? []);
    return 'children' in node ? [{ ...node, children: copyOf(node.children) }] : [{ ...node }];
  });
}
