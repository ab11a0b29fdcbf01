/** Compares two texts, word by word. */
import type { Inline } from '../../../article/article.ts';
import { shortestEdit } from '../../../words/shortest-edit.ts';
import { type Change, minor, type Part, type Run, substantive, type Verdict } from '../change.ts';
import { type Edit, editText, shortened } from '../edits/edit.ts';
import { verdictOn } from '../edits/rules.ts';
import { type Thing, type Token, tokensOf, tokensText } from '../tokens.ts';
import { type Comparison, changeAt, kindOf, type Spot } from './comparison.ts';

/** If there are more insertions and deletions than this, the text counts as another one. */
const FAR = 2_000;

export function compareInlines(
  before: readonly Inline[] | undefined,
  after: readonly Inline[] | undefined,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  return compareTokens(
    before && tokensOf(before, comparison.before.reading),
    after && tokensOf(after, comparison.after.reading),
    spot,
    comparison,
  );
}

/** Compares texts of several paragraphs that were joined or split. */
export function compareTokens(
  before: readonly Token[] | undefined,
  after: readonly Token[] | undefined,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  if (!before || !after) return wholeText(before, after, spot);
  const texts = wordForWord(before, after);
  const verdicts = [
    ...texts.edits.flatMap((edit) => editVerdicts(edit, spot, comparison)),
    ...keptVerdicts(texts.kept, comparison),
  ];
  const runs = readable(texts.runs);
  const whole = { before: tokensText(before), after: tokensText(after), runs };
  const own =
    verdicts.length > 0 ? [changeAt(spot, 'changed', mergeVerdicts(verdicts), whole)] : [];
  return [...own, ...thingChanges(texts.edits, spot)];
}

function wholeText(
  before: readonly Token[] | undefined,
  after: readonly Token[] | undefined,
  spot: Spot,
): Change[] {
  if (!before && !after) return [];
  const kind = kindOf(before, after);
  const why = spot.always ?? `a text was ${kind}`;
  const more = {
    ...(before && { before: tokensText(before) }),
    ...(after && { after: tokensText(after) }),
  };
  return [changeAt(spot, kind, substantive(why), more)];
}

/** Merges both texts into one, word by word. */
export function runsBetween(before: readonly Token[], after: readonly Token[]): Run[] {
  return readable(wordForWord(before, after).runs);
}

interface WordForWord {
  edits: Edit[];
  kept: { before: Token; after: Token }[];
  runs: Run[];
}

function wordForWord(before: readonly Token[], after: readonly Token[]): WordForWord {
  const stretches = shortestEdit(
    before.map(({ same }) => same),
    after.map(({ same }) => same),
    FAR,
  ) ?? [
    { kind: 'removed', count: before.length - 1 } as const,
    { kind: 'added', count: after.length - 1 } as const,
    { kind: 'kept', count: 1 } as const,
  ];
  const result: WordForWord = { edits: [], kept: [], runs: [] };
  let [x, y] = [0, 0];
  let open: { removed: Token[]; added: Token[]; last?: Token } | undefined;
  for (const { kind, count } of stretches) {
    const old = kind === 'added' ? [] : before.slice(x, x + count);
    const now = kind === 'removed' ? [] : after.slice(y, y + count);
    if (kind === 'kept') {
      if (open) result.edits.push({ ...open, next: now[0] });
      open = undefined;
      now.forEach((token, index) => {
        const before = old[index];
        if (before) result.kept.push({ before, after: token });
      });
    } else {
      open ??= { removed: [], added: [], last: after[y - 1] };
      for (const token of old) open.removed.push(token);
      for (const token of now) open.added.push(token);
    }
    result.runs.push({ mark: kind, text: textWithSpaces(kind === 'removed' ? old : now) });
    x += old.length;
    y += now.length;
  }
  return result;
}

function textWithSpaces(tokens: readonly Token[]): string {
  return tokens.map(({ space, text }) => space + text).join('');
}

// ------------------------------------------------------------------------- verdicts

/** Things that are reported as separate changes. */
const OWN_PART: Partial<Record<Token['kind'], { part: Part; name: string }>> = {
  citation: { part: 'citations', name: 'a citation' },
  formula: { part: 'equations', name: 'a formula' },
  code: { part: 'code', name: 'code in the line' },
  image: { part: 'figures', name: 'a picture in the line' },
  call: { part: 'footnotes', name: 'the call of a note' },
} satisfies Partial<Record<Thing, { part: Part; name: string }>>;

/** Classifies an edit of words, line breaks and cross-references. */
function editVerdicts(edit: Edit, spot: Spot, { words }: Comparison): Verdict[] {
  const removed = edit.removed.filter(isOfText);
  const added = edit.added.filter(isOfText);
  const verdicts: Verdict[] = [];
  const [breaks, references] = (['break', 'reference'] as const).map((kind) =>
    [edit.removed, edit.added].map((tokens) => tokens.filter((token) => token.kind === kind)),
  );
  const [gone, come] = breaks ?? [];
  if (gone?.length !== come?.length) verdicts.push(minor(reasonForBreak(gone ?? [], come ?? [])));
  const [left = [], arrived = []] = references ?? [];
  if (left.length + arrived.length > 0)
    verdicts.push(substantive(`a cross-reference: ${editText({ removed: left, added: arrived })}`));
  if (removed.length + added.length > 0) {
    const verdict = verdictOn({ ...edit, removed, added }, words);
    verdicts.push(spot.always ? forceSubstantive(verdict, spot.always) : verdict);
  }
  return verdicts;
}

function isOfText({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'sign';
}

const PARAGRAPH = '¶';
/** Handles the boundary between paragraphs that were joined or split. */
export const PARAGRAPH_END: Token = {
  kind: 'break',
  text: PARAGRAPH,
  same: 'paragraph',
  space: ' ',
  marks: '',
};

function reasonForBreak(gone: readonly Token[], come: readonly Token[]): string {
  if (gone.some(({ text }) => text === PARAGRAPH)) return 'paragraphs were joined';
  return come.some(({ text }) => text === PARAGRAPH) ? 'a paragraph was split' : 'a line break';
}

function forceSubstantive(verdict: Verdict, always: string): Verdict {
  return verdict.why === 'only white space' ? verdict : substantive(`${always}: ${verdict.why}`);
}

/** Compares the marks, spaces and targets of equal words. */
function keptVerdicts(kept: WordForWord['kept'], { sameTarget }: Comparison): Verdict[] {
  const verdicts = kept.flatMap(({ before, after }): Verdict[] => {
    const found: Verdict[] = [];
    if (!sameTarget(before.target, after.target))
      found.push(substantive(`“${after.text}” has another target`));
    if (before.marks !== after.marks) found.push(markVerdict(before, after));
    if (before.space !== after.space) found.push(minor('only white space'));
    return found;
  });
  return [...new Map(verdicts.map((verdict) => [verdict.why, verdict])).values()];
}

const MEANINGFUL = ['superscript', 'subscript', 'deleted'];

function markVerdict(before: Token, after: Token): Verdict {
  const [old, now] = [before, after].map(({ marks }) => new Set(marks.split('/').filter(Boolean)));
  const word = shortened(after.text);
  const differing = MEANINGFUL.find((mark) => old?.has(mark) !== now?.has(mark));
  if (differing) return substantive(`${differing} came or went: ${word}`);
  const [from, to] = [before, after].map(({ marks }) => /link (\S+)/.exec(marks)?.[1]);
  if (from === to) return minor('how words are set: bold, italic and the like');
  const why = `address of a link: ${from ?? 'none'} → ${to ?? 'none'}`;
  return [from, to].some((address) => /doi\.org|^doi:|orcid\.org/i.test(address ?? ''))
    ? substantive(why)
    : minor(why);
}

/** The most reasons that are named. Further reasons are counted. */
const REASONS = 3;

/** Merges verdicts: the most serious class with its reasons. */
function mergeVerdicts(verdicts: readonly Verdict[]): Verdict {
  const grave = verdicts.filter((verdict) => verdict.class === 'substantive');
  const relevant = grave.length > 0 ? grave : verdicts;
  const reasons = [...new Set(relevant.map(({ why }) => why))].filter(
    (why, _, all) => why !== 'only white space' || all.length === 1,
  );
  const more = reasons.length - REASONS;
  return {
    class: grave.length > 0 ? 'substantive' : 'minor',
    why: `${reasons.slice(0, REASONS).join('; ')}${more > 0 ? `; ${more} more` : ''}`,
  };
}

// --------------------------------------------------------------------------- things

/** Finds citations, formulas, pictures and calls of notes that were added, removed or moved in a text. */
function thingChanges(edits: readonly Edit[], spot: Spot): Change[] {
  return Object.entries(OWN_PART).flatMap(([kind, { part, name }]) => {
    const gone = edits.flatMap(({ removed }) => removed.filter((token) => token.kind === kind));
    const come = edits.flatMap(({ added }) => added.filter((token) => token.kind === kind));
    if (gone.length + come.length === 0) return [];
    const verdict =
      kind === 'citation' ? citationVerdict(gone, come) : thingVerdict(name, gone, come);
    const before = gone.length > 0 ? gone.map(({ text }) => text).join(', ') : undefined;
    const after = come.length > 0 ? come.map(({ text }) => text).join(', ') : undefined;
    const at: Spot = { ...spot, part, touches: 'interpretation' };
    return [changeAt(at, kindOf(before, after), verdict, { before, after })];
  });
}

function thingVerdict(name: string, gone: readonly Token[], come: readonly Token[]): Verdict {
  const same = (tokens: readonly Token[]) =>
    tokens
      .map((token) => token.same)
      .sort()
      .join('\n');
  if (same(gone) === same(come)) return substantive(`${name} was moved`);
  return substantive(`${name}: ${editText({ removed: gone, added: come })}`);
}

function citationVerdict(gone: readonly Token[], come: readonly Token[]): Verdict {
  const [before, after] = [gone, come].map((tokens) => tokens.flatMap(({ keys = [] }) => keys));
  const lost = without(before ?? [], after ?? []);
  const won = without(after ?? [], before ?? []);
  if (lost.length + won.length > 0) {
    const reasons = [
      won.length > 0 && `cited now: ${won.join(', ')}`,
      lost.length > 0 && `no longer cited: ${lost.join(', ')}`,
    ];
    return substantive(reasons.filter(Boolean).join('; '));
  }
  const digits = [gone, come].map((tokens) => tokens.map(({ text }) => text).join(' '));
  const [old = '', now = ''] = digits.map((text) => text.replace(/\D+/g, ' ').trim());
  const shownAs = editText({ removed: gone, added: come });
  if (old !== now) return substantive(`the same works, with another number: ${shownAs}`);
  return minor(`the same works, cited in other words: ${shownAs}`);
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

// ----------------------------------------------------------------------------- runs

/** A shorter unchanged range between two edits is merged with them. */
const TINY = 3;

/** Merges edits that are separated only by single characters, for readability. */
function readable(runs: readonly Run[]): Run[] {
  const out: { removed: string; added: string; kept?: string }[] = [];
  runs.forEach((run, index) => {
    const isEdge = index === 0 || index === runs.length - 1;
    const isTiny = run.mark === 'kept' && !isEdge && run.text.trim().length < TINY;
    const last = out.at(-1);
    if (run.mark === 'kept' && !isTiny) out.push({ removed: '', added: '', kept: run.text });
    else {
      const open = last && last.kept === undefined ? last : { removed: '', added: '' };
      if (open !== last) out.push(open);
      if (run.mark !== 'added') open.removed += run.text;
      if (run.mark !== 'removed') open.added += run.text;
    }
  });
  return out
    .flatMap(({ removed, added, kept }): Run[] =>
      kept !== undefined
        ? [{ mark: 'kept', text: kept }]
        : [
            { mark: 'removed' as const, text: removed },
            { mark: 'added' as const, text: added },
          ],
    )
    .filter(({ text }) => text !== '');
}
