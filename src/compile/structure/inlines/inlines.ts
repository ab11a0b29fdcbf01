import type { Text } from 'mdast';
import type { CrossReference, Inline, MarkType } from '../../../article/article.ts';
import { blankFormula } from '../../../markup/formula-words.ts';
import { texToMathml } from '../../../markup/mathml.ts';
import { message } from '../../../messages/message.ts';
import { directionOf, hasLanguage, languageOf } from '../../../words/languages/index.ts';
import { canonicalId } from '../../parse/identifiers.ts';
import type { CitationNode, CrossReferenceNode, PhrasingNode } from '../../parse/manuscript.ts';
import { assetOf } from '../assets/assets.ts';
import { requestedWidth } from '../requested-width.ts';
import { recordPlace, reportProblem, type State } from '../state.ts';
import { withoutSpaceBeforeCalls } from './calls.ts';
import { newCitation, withoutSecondStops, withReferences } from './citations.ts';
import { withoutDoubledLabels } from './cross-references.ts';
import { callNote, noteOfCitation, noteOfWords } from './notes.ts';
import { NO_TYPOGRAPHY, newTypographer, type Typographer } from './typography.ts';

interface Line {
  state: State;
  typographer: Typographer;
}
type Handlers = {
  [Type in PhrasingNode['type']]: (
    node: Extract<PhrasingNode, { type: Type }>,
    line: Line,
    more: boolean,
  ) => Inline | Inline[];
};

/** Converts inline nodes of a paragraph, a caption or a title, with typography. References are collected. */
export function toInlines(state: State, nodes: readonly { type: string }[]): Inline[] {
  const typographer = typographerOf(state, languageAround(state));
  const words = mergeTexts(children(nodes, { state, typographer }, false));
  const closed = withoutSecondStops(withoutSpaceBeforeCalls(words), languageAround(state));
  return withoutDoubledLabels(closed, state);
}

/** The language of the block or the translation, or else of the article. */
function languageAround({ parts, language, span }: State): string {
  if (span?.language && hasLanguage(span.language)) return span.language;
  const article = parts.metadata.language;
  return language === languageOf(article) ? article : language.tag;
}

function typographerOf({ parts }: State, language: string): Typographer {
  if (!parts.metadata.smart) return NO_TYPOGRAPHY;
  return newTypographer(languageOf(language).quotes, directionOf(language));
}

/** Quotes follow the language of the words. */
function inLanguage(line: Line, language: string | undefined): Line {
  if (!language || !hasLanguage(language)) return line;
  return { ...line, typographer: typographerOf(line.state, language) };
}

function children(nodes: readonly { type: string }[], line: Line, more: boolean): Inline[] {
  return nodes.flatMap((node, index) => one(node, line, more || index < nodes.length - 1));
}

function one(node: { type: string }, line: Line, more: boolean): Inline[] {
  if (!isPhrasing(node)) return [];
  const handler = HANDLERS[node.type] as (
    node: PhrasingNode,
    line: Line,
    more: boolean,
  ) => Inline | Inline[];
  const made = [handler(node, line, more)].flat();
  if (!('children' in node && node.children.length > 0) && node.type !== 'text')
    line.typographer.pass(node.type === 'break' ? ' ' : 'x');
  return made.map((each) => recordPlace(line.state, each, node.position));
}

function isPhrasing(node: { type: string }): node is PhrasingNode {
  return node.type in HANDLERS;
}

/** Converts a container to the node of the same kind in `Article`. */
const wrap =
  (type: MarkType) =>
  (node: { children: { type: string }[] }, line: Line, more: boolean): Inline => ({
    type,
    children: children(node.children, line, more),
  });

const HANDLERS: Handlers = {
  text: (node, line, more) => ({ type: 'text', value: textOf(node, line, more) }),
  emphasis: wrap('emphasis'),
  strong: wrap('strong'),
  delete: wrap('deleted'),
  superscript: wrap('superscript'),
  subscript: wrap('subscript'),
  smallCaps: wrap('smallCaps'),
  underline: wrap('underline'),
  span: (node, line, more) => {
    const inner = inLanguage(line, node.language);
    const words = children(node.children, inner, more);
    if (inner !== line) line.typographer.pass('x');
    return {
      type: 'span',
      language: node.language,
      direction: node.direction ?? (node.language ? directionOf(node.language) : undefined),
      children: words,
    };
  },
  inlineCode: (node) => ({ type: 'inlineCode', value: node.value }),
  inlineMath: (node, line) => {
    const blank = checkFormula(line.state, node.value, false, node.position);
    return blank === undefined
      ? { type: 'inlineMath', value: node.value }
      : { type: 'text', value: blank };
  },
  break: () => ({ type: 'break' }),
  link: (node, line, more) => ({
    type: 'link',
    url: node.url,
    title: node.title ?? undefined,
    children: children(node.children, line, more),
  }),
  image: (node, line) => {
    const asset = assetOf(line.state, node.url, node.position);
    // An inline picture has no caption, so its words in brackets join the alternative text.
    const descriptions = [node.alt ?? '', node.data?.attributes?.pairs.alt ?? ''].filter(Boolean);
    const alt = descriptions[1]?.includes(descriptions[0] ?? '')
      ? descriptions[1]
      : descriptions.join(' ');
    if (!asset) return { type: 'text', value: alt };
    const size = requestedWidth(line.state, node, asset);
    return { type: 'inlineImage', asset: asset.path, alt, ...size };
  },
  citation: (node, line) => citation(node, line.state),
  crossReference: (node, line, more) => crossReference(node, line, more),
  footnoteReference: (node, line) => callNote(line.state, node.identifier, node.position) ?? [],
  inlineNote: (node, line) => noteOfWords(line.state, node.children, node.position) ?? [],
};

function textOf({ value, data }: Text, { typographer }: Line, more: boolean): string {
  if (!data?.literal) return typographer.text(joinLines(value), more);
  typographer.pass(value.at(-1) ?? '');
  return value;
}

/** Replaces line ends of the manuscript by spaces. */
function joinLines(text: string): string {
  return text.replace(/(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/g, ' ');
}

function citation(node: CitationNode, state: State): Inline[] {
  const printed = state.parts.printed.citations.get(node);
  if (!printed)
    return [{ type: 'text', value: node.items.map((item) => `@${item.key}`).join('; ') }];
  const words = withReferences(printed.words, node, state);
  const note = printed.note && withReferences(printed.note, node, state);
  if (note && !state.insideNote) return [...words, noteOfCitation(state, node, printed.keys, note)];
  return [newCitation(state, node, printed.keys, note ? inLine(words, note) : words)];
}

/** In a note style, citations inside notes are printed in the line. */
function inLine(words: Inline[], note: Inline[]): Inline[] {
  return words.length > 0 ? [...words, { type: 'text', value: ', ' }, ...note] : note;
}

function crossReference(node: CrossReferenceNode, line: Line, more: boolean): CrossReference {
  const words = children(node.children, line, more);
  const made: CrossReference = {
    type: 'crossReference',
    target: canonicalId(node.target),
    kind: 'section',
    form: node.form,
    ...(words.length > 0 && { children: words }),
  };
  line.state.pending.push({ node: made, place: node.position });
  return made;
}

/**
 * Reports a formula that cannot be parsed, or that prints nothing.
 *
 * @returns the space in place of one that shows nothing
 */
export function checkFormula(
  state: State,
  tex: string,
  display: boolean,
  place: State['pending'][number]['place'],
): ' ' | '' | undefined {
  const blank = blankFormula(tex);
  if (blank !== undefined) {
    reportProblem(state, message('equation-syntax/blank'), place);
    return blank;
  }
  const result = texToMathml(tex, display);
  if (!('error' in result)) return undefined;
  reportProblem(state, message('equation-syntax', { error: result.error }), place);
  return undefined;
}

/** Merges neighbouring texts, so that equal words give equal trees. */
function mergeTexts(nodes: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value !== '') out.push(mergeChildren(node));
  }
  return out;
}

function mergeChildren<Node extends Inline>(node: Node): Node {
  if ('children' in node && node.children) node.children = mergeTexts(node.children);
  return node;
}
