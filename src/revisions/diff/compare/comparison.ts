/** What every part of a comparison needs: both articles, their tokens and the mapping of ids. */
import type { Article, Block } from '../../../article/article.ts';
import type { Change, Part, Touches, Verdict, Where } from '../change.ts';
import type { Vocabulary } from '../edits/spelling.ts';
import type { Reading } from '../tokens.ts';

/** Facts that are not in the articles themselves. */
export interface Around {
  /** The line of a node in the manuscript of the new version. */
  line?(node: object): number | undefined;
  /** The line of a key in the new front matter. Examples: "pages", "authors.0.orcid" */
  lineOfKey?(key: string): number | undefined;
  /** Digests of the files of both versions, by `Asset.path`. Without them, pictures are compared by size. */
  digests?: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> };
  /** Whether a lower-case word belongs to the language; undefined if unknown. */
  knows?(word: string, language: string): boolean | undefined;
}
export interface Side {
  article: Article;
  reading: Reading;
}
export interface Comparison {
  before: Side;
  after: Side;
  around: Around;
  words: Vocabulary;
  /** Whether two targets are the same in both versions. */
  sameTarget(before: string | undefined, after: string | undefined): boolean;
  /** Compares blocks inside a caption, a cell or a note. Differences are reported as changes of the whole. */
  inside(before: readonly Block[], after: readonly Block[], spot: Spot): Change[];
}
/** The place of a comparison and what a change there touches. */
export interface Spot {
  part: Part;
  where: Where;
  line?: number;
  touches: Touches;
  /** The reason why every change of words here is substantive. */
  always?: string;
}

/** Builds a change with its class. */
export function changeAt(
  spot: Spot,
  kind: Change['kind'],
  verdict: Verdict,
  more: Pick<Change, 'before' | 'after' | 'runs'> = {},
): Change {
  const { part, where, line, touches } = spot;
  return {
    part,
    kind,
    where,
    ...(line !== undefined && { line }),
    ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
    class: verdict.class,
    ...(verdict.class === 'substantive' && { touches }),
    why: verdict.why,
  };
}

/** Builds the change for something that is only in one version. @param text the visible text */
export function wholeChange(
  spot: Spot,
  kind: 'added' | 'removed',
  verdict: Verdict,
  text: string,
): Change {
  return changeAt(spot, kind, verdict, { [kind === 'added' ? 'after' : 'before']: text });
}

/** `added`, `removed` or `changed`; undefined if neither version has it. */
export function kindOf(before: unknown, after: unknown): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** The place of a field of the same item. */
export function fieldSpot(spot: Spot, field: string): Spot {
  return { ...spot, where: { ...spot.where, field } };
}
