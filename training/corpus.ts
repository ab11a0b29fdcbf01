import { LABELS, type Label } from '../src/intake/references/tagger/labels.ts';
import { type Token, tokenize } from '../src/intake/references/tagger/tokens.ts';
import type { LabelledSequence } from './perceptron.ts';

/** A labelled reference as text: the segments in printed order. */
export type Segments = [Label, string][];

/** Labels of AnyStyle's set that are too rare to learn. */
const MERGED: Record<string, Label> = {
  source: 'container-title',
  medium: 'genre',
  director: 'author',
  producer: 'author',
};

/** Reads AnyStyle's XML: `<sequence>` of one element per segment. */
export function readCorpus(xml: string): Segments[] {
  return [...xml.matchAll(/<sequence>(.*?)<\/sequence>/gs)].map(([, body = '']) =>
    [...body.matchAll(/<([a-z-]+)>(.*?)<\/\1>/gs)].map(([, name = '', text = '']) => [
      labelOf(name),
      unescapeXml(text).replace(/\s+/g, ' ').trim(),
    ]),
  );
}

/** Reads `data/training/forms.txt`: `<author> Ash, A. <date> (2001).` */
export function readForms(text: string): Segments[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('<'))
    .map((line) =>
      [...line.matchAll(/<([a-z-]+)> ([^<]+)/g)].map(([, name = '', words = '']) => [
        labelOf(name),
        words.trim(),
      ]),
    );
}

function labelOf(name: string): Label {
  const label = MERGED[name] ?? LABELS.find((known) => known === name);
  if (!label) throw new Error(`Unexpected label <${name}>, expected one of ${LABELS.join(', ')}`);
  return label;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
}

/** Joins the segments and labels the tokens of the whole by the segment that they stand in. */
export function labelled(segments: Segments): LabelledSequence<Token, Label> {
  const borders: { label: Label; end: number }[] = [];
  let source = '';
  for (const [label, text] of segments) {
    source += (source && !source.endsWith(' ') ? ' ' : '') + text;
    borders.push({ label, end: tokenize(source).text.length });
  }
  const { tokens } = tokenize(source);
  return {
    items: tokens,
    labels: tokens.map(
      ({ start, end }) =>
        (borders.find((border) => (start + end) / 2 <= border.end) ?? borders.at(-1))?.label ??
        'note',
    ),
  };
}
