/** The title, its subtitle and its translations, from the lines with these labels. */
import { fold } from '../../words/fold.ts';
import { mainScript } from '../../words/letter-scripts.ts';
import type { Inline } from '../draft.ts';
import { find } from '../findings.ts';
import { plainMarks } from '../inline-look.ts';
import { draftText, slice, spansOf, trim } from '../inlines.ts';
import { frontLabel } from '../labels.ts';
import { functionWords, languageOf } from '../language.ts';
import { claimAll } from '../ledger.ts';
import { labelLength } from '../phrases.ts';
import { joinLines } from '../reflow.ts';
import { factOf, surenessOf } from '../sureness.ts';
import { classesOf } from '../vocabulary.ts';
import { foldTitle } from './fold-title.ts';
import { claimLine, type Front, placeOfLine, scoreOf, withBreaks } from './front.ts';
import type { LineLabel } from './lines/line-tagger.ts';
import type { FrontLine } from './lines/lines.ts';
import type { TaggedLine } from './lines/tagged-line.ts';

interface TitleRun {
  lines: FrontLine[];
  subtitle: FrontLine[];
  /** Index of the first line on the page. */
  from: number;
  /** Index behind the last line. */
  to: number;
}

export interface Titles {
  title?: Inline[];
  subtitle?: Inline[];
  /** Titles in other languages, with the place among the lines. */
  translated: { inlines: Inline[]; order: number }[];
}

export function readTitle(front: Front): Titles {
  const runs = titleRuns(front);
  const main = mainRun(runs, front);
  const [first] = main?.lines ?? [];
  if (!main || !first) {
    find(front.findings, 'title', 'unsure', 'No title was found on the front page.', {
      look: 'Write it into `title:`.',
    });
    return { translated: [] };
  }
  const title = tidyTitle(main.lines, front);
  reportTitle(front, main, draftText(title));
  const others = runs.filter((run) => run !== main && !isRepeated(run, draftText(title), front));
  return {
    title,
    ...(main.subtitle.length > 0 && { subtitle: tidyTitle(main.subtitle, front) }),
    translated: others.map(({ lines, subtitle, from }) => ({
      inlines: tidyTitle([...lines, ...subtitle], front),
      order: from,
    })),
  };
}

function reportTitle(front: Front, { lines, from, to }: TitleRun, title: string): void {
  const [first] = lines as [FrontLine];
  const fact = factOf('title', scoreOf(front, 'title', 'subtitle'));
  const near = front.tagged
    .filter(({ label, alternative }, at) =>
      at < from || at >= to ? label === 'title' || alternative === 'title' : false,
    )
    .map(({ line }) => `“${line.text}”`);
  const sure = surenessOf(fact);
  const others =
    near.length > 0
      ? ` Could this be part of it, or be the title: ${near.slice(0, 3).join(', ')}?`
      : '';
  find(front.findings, 'title', sure, `Title: “${title}”.`, {
    where: placeOfLine(front, first),
    look: sure === 'unsure' ? `Compare it with the front page.${others}` : undefined,
    fact,
  });
}

/** A manuscript in APA style has its title again above the text. */
function isRepeated({ lines }: TitleRun, title: string, front: Front): boolean {
  const isSame = foldTitle(lines.map(({ text }) => text).join(' ')) === foldTitle(title);
  if (isSame) for (const line of lines) claimLine(front, line, 'left-out:repeated');
  return isSame;
}

/** By its style, by its label, else the first above people, else the first. */
function mainRun(runs: TitleRun[], { tagged }: Front): TitleRun | undefined {
  const abstract = tagged.findIndex(({ label }) => label === 'abstract');
  // "Title: …" above the abstract in English is a translation's.
  const above = abstract === -1 ? runs : runs.filter(({ from }) => from < abstract);
  // "Full title" may stand in a line of its own.
  const isLabelled = ({ lines: [first], from }: TitleRun) =>
    [`${tagged[from - 1]?.line.text}:`, first?.text ?? ''].some(
      (text) => labelLength('title', text) > 0,
    );
  const isAbovePeople = ({ to }: TitleRun): boolean => {
    const next = runs.find(({ from }) => from === to);
    return next ? isAbovePeople(next) : tagged[to]?.label === 'people';
  };
  return (
    runs.find(({ lines }) => lines[0]?.cues.role === 'title') ??
    above.find(isLabelled) ??
    above.find(isAbovePeople) ??
    runs[0]
  );
}

function titleRuns({ tagged }: Front): TitleRun[] {
  const languages = tagged.flatMap(({ line }) => frontLabel(line.text)?.language ?? []);
  const areSeveral = new Set(languages).size > 1;
  const runs: TitleRun[] = [];
  for (const [at, { line, label }] of tagged.entries()) {
    if (!isOfTitle(label) || isLabelOfNext(line, tagged[at + 1])) continue;
    const last = runs.at(-1);
    const above = last?.to === at ? [...last.lines, ...last.subtitle] : [];
    const goesOn = above.length > 0 && !isOtherTitle(above, line, areSeveral);
    const isTitle = label === 'title' || (above.length > 0 && !goesOn);
    if (last && goesOn) {
      (label === 'title' && last.subtitle.length === 0 ? last.lines : last.subtitle).push(line);
      last.to = at + 1;
    } else if (isTitle) runs.push({ lines: [line], subtitle: [], from: at, to: at + 1 });
  }
  return runs;
}

const isOfTitle = (label: LineLabel | undefined): boolean =>
  label === 'title' || label === 'subtitle';

/** Whether the line introduces what follows the title. Example: "Authors and addresses:" */
const isLabelOfNext = ({ text }: FrontLine, next: TaggedLine | undefined): boolean =>
  /[:：]$/.test(text) && !isOfTitle(next?.label);

const OPEN_END = /(?<!\p{L})(?:of|the|and|in|for|de|la|y|e|et|und|dan|dalam|ve)$|[,:–—-]$/iu;

/** The title again in another language, directly below (a paragraph of its own in Word); or a line that lacks the title's style. */
function isOtherTitle(above: FrontLine[], line: FrontLine, areSeveral: boolean): boolean {
  const [first, last] = [above[0], above.at(-1)] as [FrontLine, FrontLine];
  const isSubtitle = line.cues.role === 'subtitle';
  const isStyled = ({ cues }: FrontLine) => cues.role === 'title';
  if (labelLength('title', line.text) > 0 || mainScript(last.text) !== mainScript(line.text))
    return true;
  if (!isSubtitle && isStyled(first) !== isStyled(line)) return true;
  if (OPEN_END.test(last.text)) return false;
  const words = above.map(({ text }) => text).join(' ');
  const isParagraph = line.size !== undefined && line.block !== last.block;
  const areTwo = (areSeveral || isParagraph) && languagesDiffer(words, line.text);
  const isApart = areSeveral && !isSubtitle && (isParagraph || lookOf(last) !== lookOf(line));
  return areTwo || isApart;
}

/** As far as their words tell. What has small words, and none of them English, is in another language than English. */
function languagesDiffer(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => languageOf(text, '').tag);
  if (first && second) return first !== second;
  const english = first === 'en' ? other : second === 'en' ? one : '';
  const words = english.split(/\s+/).map((word) => classesOf(fold(word)));
  return !functionWords(english).has('en') && words.some((classes) => classes.includes('function'));
}

const lookOf = ({ text, bold, italic, size }: FrontLine): string =>
  [bold, italic, size, text === text.toUpperCase()].join(' ');

/** Joined, without label, note mark and the bold or italics of the whole. */
function tidyTitle(lines: FrontLine[], front: Front): Inline[] {
  const unmarked = lines.map((line) => ({ ...line, inlines: withoutMark(line.inlines, front) }));
  const title = joinLines(withBreaks(unmarked), front.corpus);
  const label = labelLength('title', draftText(title));
  claimAll(front.ledger, spansOf(slice(title, 0, label)), 'label');
  return plainMarks(slice(title, label));
}

/** A note mark at the end: `*`, `†`, a superscript number. */
function withoutMark(inlines: Inline[], front: Front): Inline[] {
  const sign = /\s?[*∗⁎†‡§☆★¹²³]{1,10}$/u.exec(draftText(inlines));
  if (sign) return trim(slice(inlines, 0, sign.index));
  const last = inlines.at(-1);
  const isMark =
    last?.kind === 'text' && last.marks.superscript && /^[\d*a-c]{1,2}$/.test(last.text);
  if (!isMark || inlines.length < 2) return inlines;
  claimAll(front.ledger, spansOf([last]), 'left-out:mark-up');
  return trim(inlines.slice(0, -1));
}
