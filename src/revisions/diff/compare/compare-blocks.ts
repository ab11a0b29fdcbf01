/** Compares lists of blocks: paragraphs, headings, figures and so on. */
import type { BackMatterKind, Block, CodeBlock, Equation } from '../../../article/article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { align, type Pair } from '../align.ts';
import { blockText } from '../block-text.ts';
import {
  type Change,
  minor,
  type Part,
  substantive,
  type Touches,
  type Verdict,
} from '../change.ts';
import { type Leaf, type LeafType, type Leaves, leavesOf } from '../leaves.ts';
import { idsOf, targetsOf } from '../targets.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { compareFigure, compareSupplement } from './compare-figures.ts';
import { type Laid, layoutChanges } from './compare-layout.ts';
import { compareTable } from './compare-tables.ts';
import { compareInlines, compareTokens, PARAGRAPH_END } from './compare-text.ts';
import { type Comparison, changeAt, type Side, type Spot, wholeChange } from './comparison.ts';

/** A part of the article that is a list of blocks, in both versions. */
export interface Row extends Laid {
  /** The part of its paragraphs. Blocks with a part of their own keep it. */
  part: Part;
  touches: Touches;
}

export function rowOf(
  before: Leaves,
  after: Leaves,
  { name, part = 'paragraphs', touches = 'interpretation' }: Partial<Row> = {},
): Row {
  const alignment = align(before.leaves, after.leaves);
  return { ...(name && { name }), part, touches, before, after, alignment };
}

/** Maps old ids to new ids for everything that is in both versions. */
export function sharedIds({ alignment }: Row): [string, string][] {
  return alignment.pairs.flatMap(({ before: [before], after: [after] }) => {
    const [old, now] = [idsOfLeaf(before), idsOfLeaf(after)];
    const count = before.print === after.print ? old.length : Math.min(1, old.length);
    return old.slice(0, count).flatMap((id, index): [string, string][] => {
      const other = now[index];
      return other === undefined ? [] : [[id, other]];
    });
  });
}

/** A heading or a box is compared without its content. */
function idsOfLeaf({ node, words }: Leaf): string[] {
  if (!words) return idsOf(node);
  const isNamed = 'type' in node && (node.type === 'section' || node.type === 'box');
  return isNamed && node.id !== undefined ? [node.id] : [];
}

export function compareRow(row: Row, comparison: Comparison): Change[] {
  const { alignment } = row;
  const spotOf = (leaf: Leaf) => spotFor(leaf, row, comparison);
  return [
    ...alignment.removed.flatMap((leaf) => wholeLeaf('removed', leaf, spotOf(leaf), comparison)),
    ...alignment.pairs.flatMap((pair) => comparePair(pair, spotOf(pair.after[0]), comparison)),
    ...alignment.added.flatMap((leaf) => wholeLeaf('added', leaf, spotOf(leaf), comparison)),
    ...layoutChanges(row, spotOf),
  ];
}

const OWN_PART: Partial<Record<LeafType, Part>> = {
  heading: 'sections',
  code: 'code',
  equation: 'equations',
  figure: 'figures',
  table: 'tables',
  supplement: 'supplements',
  note: 'footnotes',
};

/** Back matter that credits people. */
const CREDITING: ReadonlySet<string | undefined> = new Set<BackMatterKind>([
  'acknowledgements',
  'author-contributions',
  'conflict-of-interest',
  'funding',
]);

function spotFor(leaf: Leaf, { name, part, touches }: Row, { around }: Comparison): Spot {
  const own = OWN_PART[leaf.type];
  const isOwn = own !== undefined && (own !== 'sections' || part === 'paragraphs');
  const label = [name, leaf.section, leaf.name].filter(Boolean).join(', ');
  return {
    part: isOwn ? own : part,
    where: { label, ...(leaf.section && { section: leaf.section }) },
    line: around.line?.(leaf.node),
    touches: CREDITING.has(leaf.kind) ? 'crediting' : touches,
  };
}

function comparePair(pair: Pair, spot: Spot, comparison: Comparison): Change[] {
  const changes = pairChanges(pair, spot, comparison);
  if (!pair.moved) return changes;
  const [{ section: from, name }] = pair.before;
  const text = leafText(pair.after[0], comparison.after);
  const why = `moved; before: ${[from, name].filter(Boolean).join(', ')}`;
  return [
    changeAt(spot, 'moved', movedVerdict(pair, why), { before: text, after: text }),
    ...changes,
  ];
}

/** Figures and tables float, so moving them is minor. Moved words may mean something else. */
function movedVerdict({ after: [{ type }] }: Pair, why: string): Verdict {
  const floats: readonly LeafType[] = ['figure', 'table', 'code', 'supplement'];
  return floats.includes(type) ? minor(why) : substantive(why);
}

function pairChanges(pair: Pair, spot: Spot, comparison: Comparison): Change[] {
  const { before, after } = pair;
  const [old, now] = [before[0], after[0]];
  if (before.length + after.length > 2)
    return compareTokens(
      joinedTokens(before, comparison.before),
      joinedTokens(after, comparison.after),
      spot,
      comparison,
    );
  if (old.print === now.print) return compareTargets(old, now, spot, comparison);
  const found = leafChanges(old, now, spot, comparison);
  return found.length > 0
    ? found
    : [
        changeAt(spot, 'changed', minor(sameWords(now)), {
          before: leafText(old, comparison.before),
          after: leafText(now, comparison.after),
        }),
      ];
}

function sameWords({ type }: Leaf): string {
  if (type === 'heading') return 'level, numbering or kind of the section';
  if (type === 'box') return 'kind of the box';
  return 'how it is marked up; the words are the same';
}

/** Compares one paragraph, or several that were joined. */
export function joinedTokens(leaves: readonly Leaf[], { reading }: Side): Token[] {
  return leaves.flatMap(({ words = [] }, index) => {
    const tokens = tokensOf(words, reading);
    return index === leaves.length - 1 ? tokens : [...tokens.slice(0, -1), PARAGRAPH_END];
  });
}

/** Text that is the same but leads to another target. */
function compareTargets(old: Leaf, now: Leaf, spot: Spot, { sameTarget }: Comparison): Change[] {
  const targets = targetsOf(now.words ?? now.node);
  const differs = targetsOf(old.words ?? old.node).some(
    (target, index) => !sameTarget(target, targets[index]),
  );
  return differs
    ? [changeAt(spot, 'changed', substantive('a cross-reference has another target'))]
    : [];
}

function leafChanges(old: Leaf, now: Leaf, spot: Spot, comparison: Comparison): Change[] {
  const [before, after] = [old.node, now.node];
  if (old.words && now.words) return compareInlines(old.words, now.words, spot, comparison);
  if (!('type' in before) || !('type' in after))
    return 'type' in before || 'type' in after
      ? []
      : compareInside(before.children, after.children, spot, comparison);
  if (before.type === 'figure' && after.type === 'figure')
    return compareFigure(before, after, spot, comparison);
  if (before.type === 'table' && after.type === 'table')
    return compareTable(before, after, spot, comparison);
  if (before.type === 'supplement' && after.type === 'supplement')
    return compareSupplement(before, after, spot, comparison);
  if (before.type === 'codeBlock' && after.type === 'codeBlock')
    return compareCode(before, after, spot, comparison);
  return before.type === 'equation' && after.type === 'equation'
    ? compareEquation(before, after, spot)
    : [];
}

/** Compares blocks inside a caption, a cell or a note. Differences are reported as changes of the whole. */
export function compareInside(
  before: readonly Block[],
  after: readonly Block[],
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const row = rowOf(
    leavesOf(before, comparison.before.reading),
    leavesOf(after, comparison.after.reading),
  );
  return compareRow(row, comparison).map((change) => ({
    ...change,
    part: change.part === 'paragraphs' || change.part === 'sections' ? spot.part : change.part,
    where: { ...spot.where, label: innerLabel(spot.where.label, change, row) },
    ...(change.line === undefined && spot.line !== undefined && { line: spot.line }),
    ...(change.touches && { touches: spot.touches }),
  }));
}

/** If there is only one paragraph, the name of the whole is precise enough. */
function innerLabel(outer: string, { where }: Change, { before, after }: Row): string {
  const isAlone = Math.max(before.leaves.length, after.leaves.length) <= 1;
  return isAlone ? outer : `${outer}, ${where.label}`;
}

function compareCode(
  before: CodeBlock,
  after: CodeBlock,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const changes = compareInlines(before.caption, after.caption, spot, comparison);
  if (before.value !== after.value)
    changes.push(
      changeAt(spot, 'changed', substantive('the code is another'), {
        before: before.value,
        after: after.value,
      }),
    );
  if (before.language !== after.language)
    changes.push(
      changeAt(
        spot,
        'changed',
        minor(`language of the code: ${before.language} → ${after.language}`),
      ),
    );
  return changes;
}

function compareEquation(before: Equation, after: Equation, spot: Spot): Change[] {
  const isLayout = collapseWhiteSpace(before.value) === collapseWhiteSpace(after.value);
  const verdict = isLayout
    ? minor(before.value === after.value ? 'whether it has a number' : 'only white space')
    : substantive('an equation changed');
  return [changeAt(spot, 'changed', verdict, { before: before.value, after: after.value })];
}

// -------------------------------------------------------------------- came and went

function wholeLeaf(
  kind: 'added' | 'removed',
  leaf: Leaf,
  spot: Spot,
  { before, after }: Comparison,
): Change[] {
  const text = leafText(leaf, kind === 'added' ? after : before);
  const isEmpty = leaf.words !== undefined && text.trim() === '' && leaf.type !== 'box';
  const name = leaf.type === 'paragraph' ? 'a paragraph' : `${spot.where.label.split(', ').at(-1)}`;
  const verdict = isEmpty ? minor('without words') : substantive(`${name} was ${kind}`);
  const { line, ...without } = spot;
  return [wholeChange(kind === 'added' ? { ...without, line } : without, kind, verdict, text)];
}

/** The visible text of the leaf. */
export function leafText(leaf: Leaf, { reading }: Side): string {
  const { node, words } = leaf;
  if (words) return plainText(words, reading.language);
  if (!('type' in node))
    return node.children.map((block) => blockText(block, reading.language)).join(' ');
  return blockText(node, reading.language);
}
