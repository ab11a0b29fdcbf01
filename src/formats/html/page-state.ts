/** The state that the node handlers of one page share. */

import type { ElementContent } from 'hast';
import { encodePart } from '../../article/addresses.ts';
import type { Article, Asset, Block, Direction, Reference } from '../../article/article.ts';
import type { Theme } from '../theme.ts';

/** A mark on a range of a node's text or on the whole node. */
export interface Mark {
  /** Id of the mark on the page. */
  spot: string;
  from?: number;
  to?: number;
}
/** Marks by node. */
export type Marks = ReadonlyMap<object, readonly Mark[]>;

export type Medium = 'screen' | 'print';

export interface PageState {
  article: Article;
  /** Language of the surrounding text, which may be a translation. */
  direction: Direction;
  medium: Medium;
  assets: ReadonlyMap<string, Asset>;
  references: ReadonlyMap<string, Reference>;
  /** Ids that are used on this page so far. */
  used: Set<string>;
  /** Whether the node is inside a link. HTML does not allow links in links. */
  insideLink: boolean;
  /** The marks of a proof. */
  marks?: Marks;
}

export function newPageState(article: Article, medium: Medium): PageState {
  return {
    article,
    direction: article.direction,
    medium,
    assets: new Map(article.assets.map((asset) => [asset.path, asset])),
    references: new Map(article.references.map((reference) => [reference.key, reference])),
    used: new Set(),
    insideLink: false,
  };
}

/** Ids that Offprint uses: notes and calls, references and citations, affiliations, parts of the page. */
const OURS = /^(?:fn|fnref|ref|cite|aff|page)-/;

/** The HTML id for the author's label `id`, without white space and different from Offprint's own ids. */
export function anchorOf(id: string): string {
  const name = id.trim().replace(/\s+/g, '-') || 'unnamed';
  return OURS.test(name) ? `label-${name}` : name;
}

/** Reserves the id for an element. A duplicate gets a number at its end. */
export function takeId(state: PageState, id: string): string {
  let free = id;
  for (let count = 2; state.used.has(free); count += 1) free = `${id}-${count}`;
  state.used.add(free);
  return free;
}

/** `takeId` for elements that may have a label of the author. */
export function takeLabel(state: PageState, id: string | undefined): string | undefined {
  return id === undefined ? undefined : takeId(state, anchorOf(id));
}

/** `tabindex` of elements that can scroll horizontally and must be reachable by keyboard. */
export function focusable({ medium }: PageState): number | undefined {
  return medium === 'screen' ? 0 : undefined;
}

/** The address of a file of the article folder, from `Asset.path`. */
export function assetUrl(state: PageState, path: string): string {
  const output = state.assets.get(path)?.output ?? path;
  return outputUrl(output, state.medium);
}

/** The address of an output: next to the web page, or at the root of the printed page's origin. */
export function outputUrl(output: string, medium: Medium): string {
  const relative = output.split('/').map(encodePart).join('/');
  return medium === 'print' ? `/${relative}` : relative;
}

/** The theme's logo: embedded in the web page, or a file of the printed page's origin. */
export function logoUrl({ logo }: Theme, medium: Medium): string {
  if (!logo) return '';
  if (medium === 'print') return LOGO_PATH;
  return dataUrl(logo.mediaType, logo.bytes);
}

export const LOGO_PATH = '/theme/logo';

export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Renders nested blocks. It is passed as a parameter to avoid cyclic imports. */
export type RenderBlocks = (state: PageState, nodes: readonly Block[]) => ElementContent[];
