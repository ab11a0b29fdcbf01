/** What every handler of this folder gets besides its node. */
import type { ElementContent } from 'xast';
import type { Article, Asset, Block, Reference } from '../../article/article.ts';

/** For exports, whose receivers want less or other names than the published file has. */
export interface JatsOptions {
  /** Address of a file of the article; its path in the output folder where this is absent. */
  href?: (asset: Asset) => string;
  /** Addresses of the article's other forms (`self-uri`); PDF and HTML beside the XML by default. */
  selfUris?: { href: string; mediaType: string; title: string }[];
  /** NLM's abbreviation of the journal's title: "Pak Res Horiz". */
  nlmTitle?: string;
  /** Whether the receiver knows a `related-article-type`; links of other types are left out. */
  knowsRelation?: (type: string) => boolean;
  /** Whether formulae carry their TeX (`mml:annotation`); the default is false. */
  tex?: boolean;
  /** Whether references are printed text, data, or both, which is the default. */
  citations?: 'both' | 'printed' | 'structured';
}

export interface Jats {
  article: Article;
  options: JatsOptions;
  assets: ReadonlyMap<string, Asset>;
  references: ReadonlyMap<string, Reference>;
  /** The table of handlers, by way of which each of them renders what is in its node. */
  renderBlocks: (jats: Jats, nodes: readonly Block[]) => ElementContent[];
}

export function startJats(
  article: Article,
  options: JatsOptions,
  renderBlocks: Jats['renderBlocks'],
): Jats {
  return {
    renderBlocks,
    article,
    options,
    assets: new Map(article.assets.map((asset) => [asset.path, asset])),
    references: new Map(article.references.map((reference) => [reference.key, reference])),
  };
}

/** Attributes of an element that shows or names a file: an `Asset.path` or an absolute URL. */
export function fileAttributes(jats: Jats, path: string): Record<string, string | undefined> {
  const asset = jats.assets.get(path);
  const [type, subtype] = asset?.mediaType.split('/') ?? [];
  const output = asset && (jats.options.href?.(asset) ?? asset.output);
  return {
    'xlink:href': output ? asReference(output) : path,
    mimetype: type,
    'mime-subtype': subtype,
  };
}

/** A path as a URI: only what a URI cannot hold is encoded, so that the file is still recognised. */
function asReference(path: string): string {
  return path.replace(/[\s%?#"<>\\^`{|}]/g, encodeURIComponent);
}
