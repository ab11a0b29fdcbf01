/** The context that every handler of this folder gets. */
import type { ElementContent } from 'xast';
import type { Article, Asset, Block, Reference } from '../../article/article.ts';

/** Options for exports whose receivers need other content or names than the published file. */
export interface JatsOptions {
  /** Returns the address of a file of the article. The default is its path in the output folder. */
  href?: (asset: Asset) => string;
  /** Addresses of the article's other forms (`self-uri`). The default is PDF and HTML next to the XML. */
  selfUris?: { href: string; mediaType: string; title: string }[];
  /** NLM's abbreviation of the journal's title. Example: "Pak Res Horiz" */
  nlmTitle?: string;
  /** Whether the receiver knows a `related-article-type`. Links of other types are left out. */
  knowsRelation?: (type: string) => boolean;
  /** Whether formulas contain their TeX (`mml:annotation`). The default is false. */
  tex?: boolean;
  /** Whether references are printed text, data or both. The default is both. */
  citations?: 'both' | 'printed' | 'structured';
}

export interface Jats {
  article: Article;
  options: JatsOptions;
  assets: ReadonlyMap<string, Asset>;
  references: ReadonlyMap<string, Reference>;
  /** The table of handlers, which they use to render nested nodes. */
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

/** Attributes of an element that shows or names a file, which is an `Asset.path` or an absolute URL. */
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

/** A path as a URI. Only characters that a URI cannot contain are encoded, so that the file name stays readable. */
function asReference(path: string): string {
  return path.replace(/[\s%?#"<>\\^`{|}]/g, encodeURIComponent);
}
