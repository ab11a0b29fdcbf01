/** Settings of journal.yaml and issue.yaml. */
import type { IssueFacts, Journal } from '../../article/article.ts';
import type { Place } from '../../words/place.ts';

/** Releases of OJS whose import the export can write. */
export const OJS_VERSIONS = ['3.3', '3.4', '3.5'] as const;
export type OjsVersion = (typeof OJS_VERSIONS)[number];

/**
 * Receivers of articles, in the order of the reports. `readers`, and `house` (the journal itself), are always among
 * the receivers.
 */
export const RECEIVER_NAMES = [
  'crossref',
  'doaj',
  'pmc',
  'pubmed',
  'ojs',
  'scholar',
  'readers',
  'house',
] as const;
export type ReceiverName = (typeof RECEIVER_NAMES)[number];

/** How texts are made from manuscripts. */
export interface TextSettings {
  /** The name of a bundled style, or a path of a .csl file relative to the journal's folder. */
  style?: string;
  /** Defaults for articles: `Context.defaults`. */
  defaults?: { smart?: boolean; numberSections?: boolean | 'roman' };
}

/** journal.yaml: facts about the journal, and settings. */
export interface JournalFile extends TextSettings {
  journal: Journal;
  theme?: string;
  /** Folders of the issues, in order. By default, every subfolder with an issue.yaml. */
  issues?: string[];
  /** A folder inside the journal's folder. Manuscripts may name its files with `../`. */
  root?: string;
  /** A sentence or two about the journal, for the site and its feed. Markdown. */
  description?: string;
  /** The receivers of the journal (`receivers:`). By default, all of them. */
  receiverNames?: readonly ReceiverName[];
  /** Settings of the exports. Keys as in the file. */
  receivers?: {
    /**
     * Name and e-mail address of the depositor, the name of the registrant, and the DOI of the journal's page about
     * corrections, under which notices are registered.
     */
    crossref?: {
      depositor?: { name?: string; email?: string };
      registrant?: string;
      'crossmark-policy'?: string;
    };
    /** ISSNs exactly as in DOAJ's record of the journal, and the only language that is sent. */
    doaj?: { issn?: Journal['issn']; language?: string };
    /**
     * Settings of the import file; `sections` has abbreviations of OJS's sections by the titles of our sections.
     */
    ojs?: {
      version?: OjsVersion;
      user?: string;
      locale?: string;
      genre?: string;
      role?: string;
      section?: string;
      sections?: Record<string, string>;
    };
    /** The abbreviation in file names ("prh"), and NLM's title abbreviation (also for PubMed). */
    pmc?: { abbreviation?: string; 'nlm-ta'?: string };
  };
  /** `house:` as YAML gives it. The checks in src/checks read it. */
  house?: Record<string, unknown>;
  /** Places of the keys. Examples: "issn.print", "house.keywords". */
  places?: ReadonlyMap<string, Place>;
}

/** issue.yaml. Its `TextSettings` is from the time of the issue, if journal.yaml has changed since then. */
export interface IssueFile extends TextSettings {
  facts: IssueFacts;
  /** A path relative to the issue's folder. */
  cover?: string;
  /** The alternative text of the cover. */
  coverAlt?: string;
  /** Markdown. */
  description?: string;
  /** Facts about the journal when the issue was published, if journal.yaml has changed since then. */
  journal?: Partial<Journal>;
  /** The editors of this issue, if they are not the editors of the journal. */
  editors?: Journal['editors'];
  doi?: string;
  firstPage?: string;
  /** `odd`: every article starts on an odd page. */
  startOn?: 'odd' | 'any';
  /** The sections with their article folders, in order. Empty if the file lists no articles. */
  sections: { title?: string; articles: string[] }[];
  /** Places of the articles, by the names of their folders. */
  articlePlaces?: ReadonlyMap<string, Place>;
  /** Places of the keys. Examples: "date", "sections.0.title". */
  places?: ReadonlyMap<string, Place>;
}
