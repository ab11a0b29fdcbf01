/** What the node handlers share while one page is made. */

import type { ElementContent } from 'hast';
import { encodePart } from '../../article/addresses.ts';
import type { Article, Asset, Block, Direction, Reference } from '../../article/article.ts';
import type { Theme } from '../theme.ts';

/** A mark on the words of a node: from one character of its text to another, or on the whole node. */
export interface Mark {
  /** Id of the mark in the page. */
  spot: string;
  from?: number;
  to?: number;
}
/** Marks by the node that they stand on. */
export type Marks = ReadonlyMap<object, readonly Mark[]>;

export type Medium = 'screen' | 'print';

export interface PageState {
  article: Article;
  /** Of the text around, which may be a translation. */
  direction: Direction;
  medium: Medium;
  assets: ReadonlyMap<string, Asset>;
  references: ReadonlyMap<string, Reference>;
  /** Ids given on this page so far; each stands once. */
  used: Set<string>;
  /** HTML has no links in links. */
  insideLink: boolean;
  /** Of a proof. */
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

/** Names of ours: notes and calls, references and citations, affiliations, parts of the page. */
const OURS = /^(?:fn|fnref|ref|cite|aff|page)-/;

/** The HTML id of what the author labelled `id`: without white space, and no name of ours. */
export function anchorOf(id: string): string {
  const name = id.trim().replace(/\s+/g, '-') || 'unnamed';
  return OURS.test(name) ? `label-${name}` : name;
}

/** Gives the id to an element; a second one of that name gets a number behind it. */
export function takeId(state: PageState, id: string): string {
  let free = id;
  for (let count = 2; state.used.has(free); count += 1) free = `${id}-${count}`;
  state.used.add(free);
  return free;
}

/** `takeId` for what the author may have labelled. */
export function takeLabel(state: PageState, id: string | undefined): string | undefined {
  return id === undefined ? undefined : takeId(state, anchorOf(id));
}

/** `tabindex` of what may scroll sideways: it must be reachable by keyboard. */
export function focusable({ medium }: PageState): number | undefined {
  return medium === 'screen' ? 0 : undefined;
}

/** Where the page finds a file of the article folder, from `Asset.path`. */
export function assetUrl(state: PageState, path: string): string {
  const output = state.assets.get(path)?.output ?? path;
  return outputUrl(output, state.medium);
}

/** Where the page finds an output: beside it on the web, at the root of the printed page's origin. */
export function outputUrl(output: string, medium: Medium): string {
  const relative = output.split('/').map(encodePart).join('/');
  return medium === 'print' ? `/${relative}` : relative;
}

/** The theme's logo: in the web page itself, or a file of the printed page's origin. */
export function logoUrl({ logo }: Theme, medium: Medium): string {
  if (!logo) return '';
  if (medium === 'print') return LOGO_PATH;
  return dataUrl(logo.mediaType, logo.bytes);
}

export const LOGO_PATH = '/theme/logo';

export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Renders nested blocks; handed down, so that the files of the blocks need not know each other. */
export type RenderBlocks = (state: PageState, nodes: readonly Block[]) => ElementContent[];
