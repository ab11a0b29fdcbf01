import type { CslCustom, CslItem, CslName } from '../../article/article.ts';
import { confidenceOf } from './fields/confidence.ts';
import { assembleItem } from './fields/item.ts';
import { areOfNoTitle, isCutInBrackets, isOfTwo, isUnlike, isWork } from './fields/likeness.ts';
import { readMarks } from './inline-marks.ts';
import { phrasePattern } from './phrases.ts';
import { unaccountedWords } from './segments/account.ts';
import { certainLabels, findAccess } from './segments/anchors.ts';
import { richText, segmentsOf } from './segments/segments.ts';
import { withoutStatement } from './segments/statement.ts';
import { referenceTagger, withoutLateNumbers } from './tagger/spec.ts';
import { tokenize } from './tagger/tokens.ts';

export interface ReferenceHints {
  /** Authors of the previous entry, for "———, (2019)". */
  previousAuthors?: CslName[];
}

/** A parsed reference string. */
export interface ParsedReference {
  /**
   * `id` is empty until `assignKeys`. If the entry is marked `as-printed` or does not name all authors, the item has
   * `custom: { printed }`: the author's string in CSL rich text, printed instead of the style's output. If it is marked
   * `as-printed`, it also has `custom.unstructured`, because its fields are guesses.
   */
  item: CslItem;
  /** The input string. */
  source: string;
  marked: 'parsed' | 'as-printed';
  /** Words of the source found neither in a field nor among glue words; empty if `parsed`. */
  unaccounted: string[];
  /** Points for the editor to check: "no year", "no pages". */
  remarks: string[];
  /** Fields that are more often right than wrong, but should be checked. Absent if all are sure. */
  unsure?: string[];
}

/** Longer strings are not references. */
const LONGEST = 3000;

/** Parses one reference string. Never throws; an unreadable string is marked `as-printed`. */
export function parseReference(raw: string, hints: ReferenceHints = {}): ParsedReference {
  if (raw.length > LONGEST || !/\p{L}/u.test(raw) || isNoWork(raw) || ELSEWHERE.test(raw))
    return asPrinted(raw, 'not a reference');
  const reference = tokenize(raw);
  const { tokens, text } = reference;
  if (tokens.length === 0) return asPrinted(raw, 'not a reference');
  const access = findAccess(text);
  const tagged = referenceTagger().tag(tokens, [
    ...withoutLateNumbers(tokens),
    ...certainLabels(text, tokens, access),
  ]);
  const segments = segmentsOf(text, tokens, tagged);
  const { item, moreAuthors } = assembleItem({ reference, segments, access });
  if (SAME.test(text)) takeAuthors(item, hints.previousAuthors);
  const sure = confidenceOf(item, segments);
  const counted = withoutStatement(segments, item).filter(
    ({ label }) => label !== 'citation-number',
  );
  const words = counted.map((segment) => segment.text).join(' ');
  return judge({ raw, text: words, item, confidence: sure, moreAuthors });
}

/** The work is described in another entry. Example: "Said, Orientalism, op. cit., p. 3". */
const ELSEWHERE = /(?<![\p{L}])(?:op|loc|art)\. ?cit\b/iu;

/** Refers to another entry or to something unpublished. */
function isNoWork(raw: string): boolean {
  const text = raw
    .slice(0, 60)
    .replace(/^[\s*[(]+/, '')
    .toLowerCase();
  return (
    phrasePattern('elsewhere', 'u').exec(text)?.index === 0 ||
    UNPUBLISHED.test(text) ||
    LETTER.test(text)
  );
}

const UNPUBLISHED =
  /^(?:(?:personal|telephone|phone|e-?mail|own) )?(?:interviews?|conversations?|personal communication) (?:with|by|from|conducted)(?!\p{L})/u;

const LETTER = /^letters? (?:from|to) (?:the|his|her|an?) |^(?:letter|e-?mail) from /;

/** Repeats the authors of the previous entry: "———", "Ders.", "Idem" and similar. */
const SAME = /^(?:[—–―_-]{2,}|—\s?[.,:;]|(?:ders|dies|id|ead|idem|eadem)\.?[,:;]\s)/i;

function takeAuthors(item: CslItem, previous: CslName[] | undefined): void {
  const [first] = item.author ?? [];
  const word = /^(?:ders|dies|id|ead|idem|eadem)\.?$/i;
  if (first && !word.test(first.family ?? first.literal ?? '')) return;
  if (previous) item.author = previous;
  else delete item.author;
}

interface Judged {
  raw: string;
  text: string;
  item: CslItem;
  confidence: Partial<Record<string, number>>;
  moreAuthors: boolean;
}

/** Fields with lower confidence are wrong more often than right. */
const LEAST_CONFIDENCE = 0.5;
/** Fields with lower confidence should be checked. */
const SURE_CONFIDENCE = 0.8;

function judge({ raw, text, item, confidence, moreAuthors }: Judged): ParsedReference {
  const doubtful = Object.keys(confidence).filter(
    (name) =>
      (confidence[name] ?? 1) < LEAST_CONFIDENCE ||
      isUnlike(name, item[name]) ||
      (name === 'author' && areOfNoTitle(item)) ||
      (name === 'title' && isCutInBrackets(item, raw)),
  );
  if (!isWork(item)) return asPrinted(raw, 'not like a reference');
  const kept = Object.fromEntries(
    Object.entries(item).filter(([name]) => !doubtful.includes(name)),
  ) as CslItem;
  const unaccounted = unaccountedWords(text, kept);
  const complete =
    unaccounted.length === 0 && Boolean(kept.title || kept['container-title']) && !isOfTwo(kept);
  const printed = !complete || moreAuthors;
  const unsure = Object.keys(kept).filter((name) => (confidence[name] ?? 1) < SURE_CONFIDENCE);
  return {
    item: printed ? { ...kept, custom: customOf(raw, complete) } : kept,
    source: raw,
    marked: complete ? 'parsed' : 'as-printed',
    unaccounted,
    remarks: remarksOn(kept, moreAuthors),
    ...(unsure.length > 0 && { unsure }),
  };
}

function customOf(raw: string, complete: boolean): CslCustom {
  return { printed: printedString(raw), ...(!complete && { unstructured: true as const }) };
}

/** The author's string without its number in the list, with emphasis as CSL rich text. */
function printedString(raw: string): string {
  if (raw.length > LONGEST) return raw.trim();
  const marked = readMarks(raw);
  const number = /^(?:\[\d{1,4}\]|\(\d{1,3}\)|\d{1,3}[.)])[.:]?\s+(?=\S)/.exec(marked.text);
  return richText(marked, number?.[0].length ?? 0, marked.text.length);
}

function remarksOn(item: CslItem, moreAuthors: boolean): string[] {
  const remarks: [string, boolean][] = [
    ['no author', !item.author && !item.editor],
    ['not all authors are named', moreAuthors],
    ['no year', !item.issued],
    ['no title', !item.title],
    ['no pages', item.type === 'article-journal' && !item.page && !item.DOI && !item.number],
    ['no journal', item.type === 'article-journal' && !item['container-title']],
  ];
  return remarks.flatMap(([remark, holds]) => (holds ? [remark] : []));
}

function asPrinted(raw: string, remark: string): ParsedReference {
  return {
    item: { id: '', type: 'document', custom: customOf(raw, false) },
    source: raw,
    marked: 'as-printed',
    unaccounted: [],
    remarks: [remark],
  };
}
