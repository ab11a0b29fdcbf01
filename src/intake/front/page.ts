/** Tells the lines of a front page, and cuts it from the text below. */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { fold } from '../../words/fold.ts';
import type { DraftBlock, Inline, LineBreak, Role, Source } from '../draft.ts';
import { startOf } from '../inlines.ts';
import { isChapterLine, isContentsHead } from '../labels.ts';
import { labelLength, leadingPhrase } from '../phrases.ts';
import type { Known } from '../tagger/tagger.ts';
import { classesOf } from '../vocabulary.ts';
import { isOnlyHistory } from './facts/anchors.ts';
import { kindIn } from './facts/kinds.ts';
import { foldTitle } from './fold-title.ts';
import { type LineLabel, lineTagger } from './lines/line-tagger.ts';
import { frontLines } from './lines/lines.ts';
import { corpusOf, type SeenLine, seeLines } from './lines/seen-line.ts';
import type { TaggedLine } from './lines/tagged-line.ts';
import { windowOf } from './lines/window.ts';

export interface Page {
  /** The lines above the text, and those of the front page that stand elsewhere. */
  lines: TaggedLine[];
  /** The blocks of these lines. */
  front: DraftBlock[];
  body: DraftBlock[];
  /** How the border was found, for the report. */
  border: string;
}

export interface PageSources {
  /** The blocks above the reference list. */
  blocks: readonly DraftBlock[];
  /** Lines of the front page that stand elsewhere: a second page behind the references, footnotes. */
  elsewhere: readonly DraftBlock[];
  /** Those of `elsewhere` that are footnotes of author names. */
  authorNotes?: readonly DraftBlock[];
  source: Source;
  /** In journal.yaml. */
  journalTitle?: string;
}

export function cutPage({
  blocks,
  elsewhere,
  authorNotes = [],
  source,
  journalTitle,
}: PageSources): Page {
  const window = windowOf(blocks);
  const seen = seeLines(frontLines([...window, ...elsewhere]), corpusOf(source.text, blocks));
  const noteBlocks = authorNotes.map((note) => window.length + elsewhere.indexOf(note));
  const { labels, margins, alternatives } = lineTagger().tag(
    seen,
    knownLabels(seen, window.length, noteBlocks, journalTitle),
    { label: 'title', among: possibleTitles(seen), within: NEARLY },
  );
  const border = labels.indexOf('body');
  const lines = seen.map((each, at): TaggedLine => {
    const label = labels[at] ?? 'other';
    const margin = margins[at] ?? 0;
    const isBelow = border !== -1 && at > border && each.line.from < window.length;
    const isClear =
      margin >= LEAST_MARGIN ||
      /^(?:abstract|keywords)/.test(each.label) ||
      /^(?:abstract|keywords) alone/.test(seen[at - 1]?.label ?? '');
    const isFact = isClear && FACTS.includes(label);
    const isLabelled = label !== 'abstract' || seen.slice(border, at + 1).some(isAbstractLabel);
    return {
      seen: each,
      line: each.line,
      label: isBelow && !(isFact && isLabelled) ? 'body' : label,
      margin,
      alternative: alternatives[at] ?? 'other',
    };
  });
  const parts = [...window.keys()].map((from) =>
    partsOf(
      window[from] as DraftBlock,
      lines.filter(({ line }) => line.from === from),
    ),
  );
  return {
    lines: lines.filter(({ label }) => label !== 'body'),
    front: [...parts.flatMap(({ front }) => front), ...elsewhere],
    body: [...parts.flatMap(({ body }) => body), ...blocks.slice(window.length)],
    border: borderOf(lines[border]),
  };
}

/** Typical margins. Half of the titles that are found so are right; none of those that lack more were. */
const NEARLY = 0.125;

/** What stands in the text only if a page break or a column put it there. */
const FACTS: LineLabel[] = [
  'people',
  'dates',
  'licence',
  'journal',
  'abstract-label',
  'abstract',
  'keywords-label',
  'keywords',
];

/** Below the border, a line without a label must be told more clearly than half of those of other pages. */
const LEAST_MARGIN = 1;

const isAbstractLabel = ({ label }: SeenLine): boolean => /^abstract/.test(label);

const ROLES: Partial<Record<Role, LineLabel>> = {
  title: 'title',
  subtitle: 'subtitle',
  date: 'dates',
  abstract: 'abstract',
  author: 'people',
  affiliation: 'people',
  keywords: 'keywords',
};

/**
 * What journal.yaml, the styles of Word, the head of the text and dates with their events say of a line.
 *
 * @param elsewhere index of the first block that does not stand above the text
 * @param noteBlocks indexes of the blocks that are footnotes of author names
 */
function knownLabels(
  seen: readonly SeenLine[],
  elsewhere: number,
  noteBlocks: readonly number[],
  journalTitle = '',
): Known<LineLabel>[] {
  const journal = foldTitle(journalTitle);
  const isStyled = seen.some(({ line }) => line.cues.role === 'title');
  const [first, introduction] = introductions(seen);
  const section = firstSection(seen);
  const isWorkplace = (each: SeenLine) =>
    noteBlocks.includes(each.line.from) && hasPlace(each) && !isAcknowledgement(each);
  const isHead = (at: number, { line }: SeenLine) =>
    at === introduction || at === section || (at + 1 === introduction && isChapterLine(line.text));
  return seen.flatMap((each, at): Known<LineLabel>[] => {
    const { line } = each;
    const above = seen[at - 1];
    if (isNoTitle(each, journal)) return [{ at, label: 'title', is: false }];
    if (isHead(at, each)) return [{ at, label: 'body', is: true }];
    const label = isWorkplace(each) ? 'people' : (labelIn(line.text) ?? labelBelow(above, each));
    if (label) return [{ at, label, is: true }];
    if (line.from >= elsewhere) return [{ at, label: 'body', is: false }];
    const styled = styledLabel(each, isStyled);
    if (styled) return [{ at, label: styled, is: true }];
    const isInAbstract = first < at && at < introduction;
    const others = [...ruledOut(seen, at), ...(isInAbstract ? ['body' as const] : [])];
    return others.map((other) => ({ at, label: other, is: false }));
  });
}

/** What a line cannot be, because of its words or the label above it. */
function ruledOut(seen: readonly SeenLine[], at: number): LineLabel[] {
  const [each, above] = [seen[at] as SeenLine, seen[at - 1]];
  const others: [LineLabel, boolean][] = [
    ['people', isLabelOfEditor(lineAbove(seen, at)) || isSentence(each)],
    [
      'title',
      isBelowTitle(each.line, above) || (isSentence(each) && INNER_END.test(each.line.text)),
    ],
    ['body', isBelowLabel(each, above)],
  ];
  return others.flatMap(([label, is]) => (is ? [label] : []));
}

/** Whether the whole line is sentences that name no address, office or share in the work. */
const isSentence = ({ line, words, capitals, classes }: SeenLine): boolean =>
  words.length > LONGEST_LABEL &&
  capitals < 1 / 3 &&
  /^\p{Lu}[^@]*\p{Ll}[.?!…]["”»)]?$/u.test(line.text) &&
  !OF_PEOPLE.some((name) => classes.has(name));

/** The end of a sentence before another one. */
const INNER_END = /\p{Ll}[.?!…]["”»)]?\s+\p{Lu}/u;

const OF_PEOPLE = ['organisation', 'department', 'position', 'correspondence', 'contribution'];

/**
 * Indexes of the first heads of an introduction ("Background"), -1 for a missing one: the one directly below the label
 * of the abstract (else that of the text), and the one of the text.
 */
function introductions(seen: readonly SeenLine[]): [ofAbstract: number, ofText: number] {
  const isOf = (isAbstract: boolean) =>
    seen.findIndex(
      ({ label }, at) =>
        label === 'introduction' &&
        seen.slice(Math.max(at - 1, 0), at).some(isAbstractLabel) === isAbstract,
    );
  const [ofAbstract, ofText] = [isOf(true), isOf(false)];
  const isAlone = seen[ofAbstract - 1]?.label === 'abstract alone';
  return [isAlone ? ofAbstract : ofText, ofText];
}

/** @param journal its title, folded */
function isNoTitle(each: SeenLine, journal: string): boolean {
  const { text } = each.line;
  const isJournal = journal !== '' && foldTitle(text) === journal;
  return isJournal || isContentsHead(text) || isLabelOfPeople(each) || isInvocation(text);
}

/** Whether the whole line is the invocation of a thesis. Example: "In the name of God" */
function isInvocation(text: string): boolean {
  const bare = text.replace(/(?<![\p{P}\s])[\p{P}\s]+$/u, '');
  return leadingPhrase('invocation', bare) === bare.length;
}

/**
 * Indexes of the lines that may be the title: above the abstract, and no names, labels, kinds of articles or codes of a
 * classification.
 */
const possibleTitles = (seen: readonly SeenLine[]): number[] => {
  const abstract = seen.findIndex(isAbstractLabel);
  return [...seen.keys()].slice(0, abstract > 0 ? abstract : undefined).filter((at) => {
    const { line, label, shape, words } = seen[at] as SeenLine;
    const isKind = words.length <= LONGEST_LABEL && kindIn(line.text) !== undefined;
    const isCode = leadingPhrase('classification', line.text) > 0;
    return label === '' && shape !== 'names' && words.length > 1 && !isKind && !isCode;
  });
};

/** Whether the whole line is a label of people. Examples: "Author(s)", "Corresponding author" */
function isLabelOfPeople({ words, classes }: SeenLine): boolean {
  const counts = ['label-author', 'correspondence', 'label-affiliation'].map(
    (name) => classes.get(name) ?? 0,
  );
  const whole = words.filter((word) => word.length > 1).length;
  return whole > 0 && counts.reduce((sum, count) => sum + count) === whole;
}

/** "1. Why the coast matters" below an abstract, if a second section follows; affiliations are counted as well. */
function firstSection(seen: readonly SeenLine[]): number {
  const isHead = (counted: RegExp, { line, classes, words }: SeenLine) =>
    counted.test(line.text) &&
    words.length <= LONGEST_HEAD &&
    !line.text.includes(',') &&
    !hasPlace({ classes });
  const at = seen.findIndex((each) => each.above.includes('a') && isHead(FIRST, each));
  return seen.slice(at + 1).some((each) => isHead(SECOND, each)) ? at : -1;
}

const FIRST = /^1\.?\s+\p{Lu}/u;
const SECOND = /^2\.?\s+\p{Lu}/u;

/** Words. */
const LONGEST_HEAD = 12;

const hasPlace = ({ classes }: Pick<SeenLine, 'classes'>): boolean =>
  classes.has('organisation') || classes.has('department');

/** Whether an institution is thanked or was a host. Example: "The author thanks the University of Accra." */
const isAcknowledgement = ({ classes }: SeenLine): boolean =>
  classes.has('funding') || classes.has('presented');

/** A line that is a DOI with its label. */
const OWN_DOI = /^\s*doi\s?:?\s*10\.\d{4,9}\/\S+\s*$/i;

/** What stands directly below "Abstract" is no text. */
const isBelowLabel = ({ label }: SeenLine, above: SeenLine | undefined): boolean =>
  label === '' && above?.label === 'abstract alone';

/** Phrase groups that label a line of a title page, with the label of the line that they introduce. */
const LABELS = [
  ['title', 'title'],
  ['running-title', 'running-title'],
  ['kind-label', 'kind'],
] as const;

/** The label that the line itself shows. Examples: "Title: Names of rivers", "Received: 3 May 2020", "DOI: 10.1000/182" */
function labelIn(text: string): LineLabel | undefined {
  if (isOnlyHistory(text)) return 'dates';
  if (OWN_DOI.test(text)) return 'journal';
  if (labelOfNext(text) || isTitlePage(text)) return 'label';
  if (isCount(text)) return 'note';
  return LABELS.find(([group]) => labelLength(group, text) > 0)?.[1];
}

/** Whether the line says how long the manuscript is. Examples: "Word count (with references): 6,090", "Number of tables" */
function isCount(text: string): boolean {
  const end = leadingPhrase('counts', text);
  return end > 0 && (end === text.length || /\d/.test(text));
}

/** Whether the paragraph above is the whole title, as its label says. Example: "Title: Names of rivers" */
function isBelowTitle({ block, size }: SeenLine['line'], above: SeenLine | undefined): boolean {
  if (!above || size === undefined || block === above.line.block) return false;
  const label = labelLength('title', above.line.text);
  return label > 0 && label < above.line.text.length;
}

/** Whether the whole line is the head of a title page. Example: "Title page" */
const isTitlePage = (text: string): boolean =>
  labelLength('title-page', `${text}:`) === text.length + 1;

/** The label of the next line, if this whole line introduces it. Example: "Full title" */
function labelOfNext(text: string): LineLabel | undefined {
  const label = `${text.replace(/[:：]$/, '').trimEnd()}:`;
  return LABELS.find(([group]) => labelLength(group, label) === label.length)?.[1];
}

/** The label that the line above gives to a line. A line that is itself a label is skipped. */
function labelBelow(above: SeenLine | undefined, { label }: SeenLine): LineLabel | undefined {
  if (!above || label !== '') return undefined;
  return labelOfNext(above.line.text) ?? (isLabelOfPeople(above) ? 'people' : undefined);
}

/** The nearest line above that is not only an office. Example: the label in "Supervisor:", "Head of department", "A. Serwaa" */
function lineAbove(seen: readonly SeenLine[], at: number): SeenLine | undefined {
  const above = seen[at - 1];
  const isOffice = above && above.words.length <= LONGEST_LABEL && above.classes.has('position');
  return isOffice ? seen[at - 2] : above;
}

/** Whether the whole line introduces an editor or a supervisor. Examples: "Academic editor:", "Supervised by:" */
const isLabelOfEditor = (line: SeenLine | undefined): boolean =>
  line?.classes.has('label-editor') === true &&
  line.words.length <= LONGEST_LABEL &&
  /[:：]$/.test(line.line.text);

/** Words. */
const LONGEST_LABEL = 4;

/** @param isStyled whether the title has its style: where it lacks it, that of the authors may be on any line */
function styledLabel(each: SeenLine, isStyled: boolean): LineLabel | undefined {
  const { line, words, label } = each;
  const known = line.cues.role && ROLES[line.cues.role];
  const isSubtitle = isPhrase(line.text) && !hasPlace(each);
  const isTrusted = known === 'people' ? isStyled : known !== 'subtitle' || isSubtitle;
  return isTrusted && label === '' && words.length > 1 ? known : undefined;
}

/** Whether it has lower-case words that are not part of names. Some authors use the style "Subtitle" for the byline. */
const isPhrase = (text: string): boolean =>
  (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).some(
    (word) => !['joint', 'particle'].some((name) => classesOf(fold(word)).includes(name)),
  );

/** The parts of a block that belong to the front page and to the text. */
function partsOf(
  block: DraftBlock,
  lines: TaggedLine[],
): { front: DraftBlock[]; body: DraftBlock[] } {
  const ofText = lines.filter(({ label }) => label === 'body').length;
  if (lines.length === 0 || ofText === lines.length) return { front: [], body: [block] };
  if (ofText === 0) return { front: [block], body: [] };
  if (block.kind === 'table')
    return ofText * 2 > lines.length ? { front: [], body: [block] } : { front: [block], body: [] };
  const part = (isText: boolean): DraftBlock[] => [
    {
      ...block,
      inlines: joined(lines.filter(({ label }) => (label === 'body') === isText)),
    },
  ];
  return { front: part(false), body: part(true) };
}

function joined(lines: readonly TaggedLine[]): Inline[] {
  return lines.flatMap(({ line }, index): Inline[] =>
    index === 0
      ? line.raw
      : [{ kind: 'break', start: startOf(line.raw) } satisfies LineBreak, ...line.raw],
  );
}

function borderOf(first: TaggedLine | undefined): string {
  if (!first) return 'the end of the front page';
  const words = collapseWhiteSpace(first.line.text).slice(0, 40);
  return first.seen.label === 'introduction' ? `the head “${words}”` : `“${words}”`;
}
