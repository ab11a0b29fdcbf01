/**
 * An unlabelled abstract in a second language: prose directly above keywords in a language without a
 * labelled abstract.
 */
import { frontLabel } from '../../labels.ts';
import { languageOf } from '../../language.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';

/** Letters of the shortest one. */
const SHORTEST = 120;

export function withSecondAbstract(lines: FrontLine[], labels: Label[]): Label[] {
  const settled = [...labels];
  const labelled = new Set(lines.flatMap(({ text }) => languageOfLabel(text, 'abstract') ?? []));
  for (const [at, { text }] of lines.entries()) {
    const language = languageOfLabel(text, 'keywords');
    if (language === undefined || labelled.size === 0 || labelled.has(language)) continue;
    const from = startAbove(lines, settled, at);
    if (isProseIn(language, lines.slice(from, at))) settled.fill('abstract', from, at);
  }
  return settled;
}

/** The language of the keywords directly below an unlabelled abstract. */
export function languageBelow(
  below: FrontLine | undefined,
  abstract: FrontLine[],
): string | undefined {
  const language = below && languageOfLabel(below.text, 'keywords');
  return language && isProseIn(language, abstract) ? language : undefined;
}

const languageOfLabel = (text: string, kind: 'abstract' | 'keywords'): string | undefined => {
  const label = frontLabel(text);
  return label?.kind === kind ? label.language : undefined;
};

function startAbove(lines: FrontLine[], labels: Label[], end: number): number {
  const block = lines[end - 1]?.block;
  let from = end;
  while (from > 0 && lines[from - 1]?.block === block && labels[from - 1] === 'other') from--;
  return from;
}

function isProseIn(language: string, lines: FrontLine[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const { tag, sure } = languageOf(text);
  return text.length >= SHORTEST && /[.!?]["”’)]?$/.test(text.trim()) && sure && tag === language;
}
