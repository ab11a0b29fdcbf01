/**
 * Replaces typed citations of a manuscript by keys, in running text only. Doubtful citations and the rest of the text
 * are unchanged.
 */
import { VFile } from 'vfile';
import type { CslItem } from '../../article/article.ts';
import type { Context } from '../../article/sources.ts';
import { citationsOutsideLists, findTypedLists } from '../../checks/citations/typed-citations.ts';
import type { CitationOptions, CitationProposal } from '../../compile/citations/index.ts';
import { readMetadata } from '../../compile/metadata/index.ts';
import { parseManuscript } from '../../compile/parse/index.ts';
import { proseOf } from '../../compile/parse/prose.ts';
import { asTyped, isLoneBibliography, readLibrary } from '../../compile/references/index.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { type Findings, find } from '../findings.ts';
import { claim, openLedger, settleAsIs } from '../ledger.ts';
import { parseReferences, splitReferenceList } from '../references/index.ts';
import type { Intake } from '../result.ts';
import { placeOf, sourceOfText } from '../source.ts';
import { reportCitations, reportNeverCited } from './cite.ts';

/** The context of a manuscript. */
export interface Beside {
  /** Bibliographies by path: those it names, or the only one beside it. */
  texts: ReadonlyMap<string, string>;
  context: Context;
  /** The journal's citations are numeric: "[3]" cites the third work of a bibliography. */
  numbered: boolean;
}

/** @param taken a manuscript taken without changes */
export function linkManuscript(taken: Intake, beside: Beside): Intake {
  const { article, findings } = taken;
  const { plain, at } = withPlainLines(article);
  const file = new VFile({ value: plain });
  const tree = parseManuscript(file);
  const listed = worksBeside(file, tree, beside);
  const typed = listed.length > 0 ? undefined : typedList(plain);
  const items = typed?.items ?? listed;
  if (items.length === 0) return taken;
  const options: CitationOptions =
    typed ?? (beside.numbered ? { numbered: true } : { numberForm: 'none' });
  const isProse = proseOf(tree.tree, plain);
  const proposals = citationsOutsideLists(plain, items, options).filter(
    ({ start, end, cites }) =>
      isProse(start, end) && !cites.some(({ names }) => names.includes('@')),
  );
  const sure = proposals.filter(
    ({ status, raw, replacement }) => status === 'sure' && raw !== replacement,
  );
  report(proposals, plain, findings);
  if (!typed && sure.some(({ mode }) => mode === 'numeric')) reportNumbers(findings);
  if (typed) reportTypedList(items, proposals, findings);
  const spans = sure.map(({ start, end, replacement }) => ({
    start: at(start),
    end: at(end),
    replacement,
  }));
  return { ...taken, ...(typed && { references: items }), ...replaced(article, spans) };
}

function worksBeside(
  file: VFile,
  manuscript: ReturnType<typeof parseManuscript>,
  { texts: named, context }: Beside,
): CslItem[] {
  const texts = new Map(
    [...named].map(([path, value]) => [path, new VFile({ path, value })] as const),
  );
  const { bibliography, references } = readMetadata(manuscript, file, context, texts);
  const [lone, another] = [...texts.keys()].filter(isLoneBibliography);
  const isAlone = bibliography.length === 0 && lone !== undefined && another === undefined;
  const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const library = readLibrary(
    { name: '', manuscript: file, texts, files: new Map() },
    { bibliography: isAlone ? [{ path: lone, place: nowhere }] : bibliography, references },
  );
  return [...new Set(library.items.values())].map(asTyped);
}

interface TypedList {
  items: CslItem[];
  numbered: boolean;
  keys: (string | undefined)[];
}

/** Works of the list typed below the text. Entries without a number are numbered by position. */
function typedList(text: string): TypedList | undefined {
  const [list] = findTypedLists(text);
  if (!list) return undefined;
  const [, ...below] = text.slice(...list).split('\n');
  const blocks = below.join('\n').split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\[?\d{1,3}[.)\]])[ \t])/);
  const entries = blocks.map(collapseWhiteSpace).filter(Boolean);
  const areApart = entries.length > 1;
  const read = splitReferenceList(areApart ? entries : below, { paragraphs: areApart });
  const items = parseReferences(read).map(({ item }) => item);
  const numbers = read.map(({ label }) => Number(/\d+/.exec(label ?? '')?.[0]) || undefined);
  const keys: TypedList['keys'] = [];
  for (const [index, item] of items.entries()) keys[(numbers[index] ?? index + 1) - 1] = item.id;
  return {
    items,
    numbered: numbers.filter((number) => number !== undefined).length > items.length / 2,
    keys: Array.from(keys),
  };
}

function report(proposals: readonly CitationProposal[], plain: string, findings: Findings): void {
  const source = sourceOfText(plain);
  const all = proposals.map((proposal) => ({ proposal, place: placeOf(source, proposal.start) }));
  const advice =
    'If the proposed entry is the cited work, write its key in the place of the words.';
  reportCitations(all, false, findings, advice);
}

function reportNumbers(findings: Findings): void {
  find(
    findings,
    'citations',
    'unsure',
    'Numbers were taken for the places of works in the bibliography.',
    { look: 'Compare the first of them with the list that the author numbered.' },
  );
}

function reportTypedList(
  items: CslItem[],
  proposals: readonly CitationProposal[],
  findings: Findings,
): void {
  find(
    findings,
    'references',
    'certain',
    `The typed list has ${items.length === 1 ? 'one work' : `${items.length} works`}, which stand in references.json now.`,
    {
      look: 'Compare them with the list. Then delete the list from the text, which prints it anew, and write `bibliography: references.json` into the front matter.',
    },
  );
  reportNeverCited(items, new Set(proposals.flatMap(({ keys }) => keys)), findings);
}

interface Replacement {
  start: number;
  end: number;
  replacement: string;
}

function replaced(
  text: string,
  spans: readonly Replacement[],
): Pick<Intake, 'article' | 'account' | 'ledger'> {
  const ledger = openLedger(sourceOfText(text));
  let article = '';
  let from = 0;
  for (const { start, end, replacement } of spans) {
    article += text.slice(from, start) + replacement;
    claim(ledger, { start, end }, 'citation');
    from = end;
  }
  article += text.slice(from);
  // Only the first claim of a range counts.
  claim(ledger, { start: 0, end: text.length }, 'article');
  return { article, account: settleAsIs(ledger, article), ledger };
}

/** The text as it is parsed, and a function from its offsets to those of the file. */
function withPlainLines(text: string): { plain: string; at(offset: number): number } {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(begin);
  const ends = [...body.matchAll(/\r\n/g)].map(({ index }, count) => index - count);
  return {
    plain: body.replace(/\r\n?/g, '\n'),
    // Each CRLF before the offset has one more character in the file.
    at: (offset) => begin + offset + ends.filter((end) => end < offset).length,
  };
}
