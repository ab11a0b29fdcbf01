/** The text of an article, made without any format, so that every output can be compared with it. */
import type { Article, Note } from '../../article/article.ts';
import { word } from '../../words/languages/index.ts';
import { blockPieces, inlineText, type Order, type Piece } from './article-text.ts';

/** Text that is together in every output. */
export interface Part {
  name: PartName;
  pieces: Piece[];
}
export type PartName =
  | 'title'
  | 'subtitle'
  | 'abstract'
  | 'keywords'
  | 'translation'
  | 'body'
  | 'back'
  | 'references'
  | 'notes';

/** The parts in the order of a page, without empty ones. */
export function articleParts(article: Article, order: Order): Part[] {
  const { title, subtitle = [], abstract, keywords, translations, body, back, notes } = article;
  const { language } = article;
  const parts: Part[] = [
    { name: 'title', pieces: [{ text: inlineText(title, language), owner: title }] },
    { name: 'subtitle', pieces: [{ text: inlineText(subtitle, language), owner: subtitle }] },
    { name: 'abstract', pieces: blockPieces(abstract, language, order) },
    { name: 'keywords', pieces: keywordPieces(keywords) },
    ...translations.flatMap((one): Part[] => [
      { name: 'translation', pieces: [linePiece(one.title, language)] },
      { name: 'translation', pieces: [linePiece(one.subtitle, language)] },
      { name: 'translation', pieces: blockPieces(one.abstract ?? [], language, order) },
      { name: 'translation', pieces: keywordPieces(one.keywords) },
    ]),
    { name: 'body', pieces: blockPieces(body, language, order) },
    ...back.map(
      ({ section }): Part => ({ name: 'back', pieces: blockPieces([section], language, order) }),
    ),
    {
      name: 'notes',
      pieces: notes.flatMap((note) => notePieces(note, language, order)),
    },
    { name: 'references', pieces: referencePieces(article) },
  ];
  return parts.filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''));
}

export function notePieces({ children }: Note, language: string, order: Order): Piece[] {
  return blockPieces(children, language, order);
}

function linePiece(nodes: Parameters<typeof inlineText>[0] = [], language: string): Piece {
  return { text: inlineText(nodes, language), owner: nodes };
}

function keywordPieces(keywords: string[]): Piece[] {
  return keywords.map((text) => ({ text, owner: keywords }));
}

function referencePieces({ references, language }: Article): Piece[] {
  if (references.length === 0) return [];
  const entries = references.map((reference) => ({
    text: `${reference.label ?? ''} ${inlineText(reference.text, language)}`,
    owner: reference,
  }));
  return [{ text: word(language, 'references'), owner: references }, ...entries];
}
