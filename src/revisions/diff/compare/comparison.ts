/** What every part of a comparison needs: both articles, how their words are read, what is which. */
import type { Article, Block } from '../../../article/article.ts';
import type { Change, Part, Touches, Verdict, Where } from '../change.ts';
import type { Vocabulary } from '../edits/spelling.ts';
import type { Reading } from '../tokens.ts';

/** What the articles themselves do not say. */
export interface Around {
  /** Line of a node of the new version in its manuscript. */
  line?(node: object): number | undefined;
  /** Line of a key of the new version's front matter: "pages", "authors.0.orcid". */
  lineOfKey?(key: string): number | undefined;
  /** Digests of the files of both versions, by `Asset.path`; without them, a picture is known by its size. */
  digests?: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> };
  /** Whether a word (small letters) is one of the language; `undefined` where it is not known. */
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
  /** Whether two targets are the same thing in both versions. */
  sameTarget(before: string | undefined, after: string | undefined): boolean;
  /** Blocks inside a thing: of a caption, a cell, a note. They are told of as changes of the thing. */
  inside(before: readonly Block[], after: readonly Block[], spot: Spot): Change[];
}
/** Where something is compared, and what it would touch. */
export interface Spot {
  part: Part;
  where: Where;
  line?: number;
  touches: Touches;
  /** Why every change of words here is substantive. */
  always?: string;
}

/** A change with its verdict. */
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

/** The change that something is in one version only. @param text as people read it */
export function wholeChange(
  spot: Spot,
  kind: 'added' | 'removed',
  verdict: Verdict,
  text: string,
): Change {
  return changeAt(spot, kind, verdict, { [kind === 'added' ? 'after' : 'before']: text });
}

/** `added`, `removed` or `changed`, by what is there; nothing where it is on neither side. */
export function kindOf(before: unknown, after: unknown): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** A field of the same thing. */
export function fieldSpot(spot: Spot, field: string): Spot {
  return { ...spot, where: { ...spot.where, field } };
}
