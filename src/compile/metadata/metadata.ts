/** The metadata of an article: its front matter, with the defaults of journal and issue. */
import type { Root } from 'mdast';
import type { Article, Translation } from '../../article/article.ts';
import type { Place } from '../../words/place.ts';
import type { BlockNode } from '../parse/manuscript.ts';

/** Facts that the `Article` takes over unchanged. */
type PlainMetadata = Pick<
  Article,
  | 'type'
  | 'language'
  | 'direction'
  | 'shortTitle'
  | 'authors'
  | 'affiliations'
  | 'dates'
  | 'doi'
  | 'pages'
  | 'elocation'
  | 'license'
  | 'copyright'
  | 'keywords'
  | 'product'
  | 'related'
>;

export interface Metadata extends PlainMetadata {
  title: Root;
  /** The label of the heading that is the title. A reference to it leads to the article. */
  titleLabel?: string;
  subtitle?: Root;
  abstract?: Root;
  translations: (Pick<Translation, 'language' | 'direction' | 'keywords'> & {
    title?: Root;
    subtitle?: Root;
    abstract?: Root;
  })[];
  funding: Article['funding'];
  /** Back matter from keys of the front matter, such as `acknowledgements`. */
  statements: { kind: Article['back'][number]['kind']; text: Root }[];
  /** Paths relative to the article's folder, with their places in the front matter. */
  bibliography: { path: string; place: Place }[];
  /**
   * Pandoc's `references`: CSL-JSON items in the front matter, not validated.
   */
  references: { data: unknown; place: Place }[];
  /** MyST's commands for formulas: TeX by name. Example: "\mathbb{R}" by "R". */
  formulaCommands: ReadonlyMap<string, string>;
  /** Pandoc's `nocite`: keys of works that are listed but not cited; `'*'` for all. */
  nocite: string[];
  /** Whether sections are numbered; `roman` numbers them as "I", and as "A" inside. The default is true. */
  numberSections: boolean | 'roman';
  /** Whether straight quotes and hyphens become typographic ones. The default is true. */
  smart: boolean;
  /** Nodes of title, abstract and keywords in the text. They are not part of the body. */
  takenFromText: BlockNode[];
  /** Rules of `check` that are silenced for this article, with the reason for each. */
  silenced: Map<string, string>;
  /** Places of the keys of the front matter, for later stages. Examples: "pages", "authors.0.orcid". */
  places: Map<string, Place>;
}
