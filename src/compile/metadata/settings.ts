/** What journal.yaml and issue.yaml say besides the facts that pass into every article. */
import type { IssueFacts, Journal } from '../../article/article.ts';
import type { Place } from '../../words/place.ts';

/** Releases of OJS whose import the export can write. */
export const OJS_VERSIONS = ['3.3', '3.4', '3.5'] as const;
export type OjsVersion = (typeof OJS_VERSIONS)[number];

/**
 * Who takes, finds or reads articles, in the order in which reports name them. Readers and `house`, the
 * journal itself, are there in any case.
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

/** How texts are made of manuscripts. */
export interface Making {
  /** A bundled style's name or a path to a .csl file, relative to the journal folder. */
  style?: string;
  /** For articles that do not say otherwise: `Context.defaults`. */
  defaults?: { smart?: boolean; numberSections?: boolean | 'roman' };
}

/** journal.yaml, with the settings that are not an article's business. */
export interface JournalFile extends Making {
  journal: Journal;
  theme?: string;
  /** Folders of the issues, in order; absent: every sub-folder with an issue.yaml. */
  issues?: string[];
  /** Folder in the journal's whose files manuscripts may name with `../`. */
  root?: string;
  /** A sentence or two about the journal, for the site and its feed. Markdown. */
  description?: string;
  /** `receivers:`, those that the journal has; absent: all of them. */
  asked?: readonly ReceiverName[];
  /** Settings of the exports. Keys as in the file. */
  receivers?: {
    /**
     * Who deposits: name and e-mail address of the head, and the name of the registrant. DOI of the
     * journal's page about corrections, under which notices are registered.
     */
    crossref?: {
      depositor?: { name?: string; email?: string };
      registrant?: string;
      'crossmark-policy'?: string;
    };
    /** ISSNs exactly as DOAJ's record of the journal has them; the one language that is sent. */
    doaj?: { issn?: Journal['issn']; language?: string };
    /** Release, uploading user, locale ("en"), file genre, authors' role; abbreviations of OJS's sections by ours. */
    ojs?: {
      version?: OjsVersion;
      user?: string;
      locale?: string;
      genre?: string;
      role?: string;
      section?: string;
      sections?: Record<string, string>;
    };
    /** Abbreviation in file names ("prh"), and NLM's title abbreviation (also for PubMed). */
    pmc?: { abbreviation?: string; 'nlm-ta'?: string };
  };
  /** `house:` as YAML has it: the checks of src/checks read it. */
  house?: Record<string, unknown>;
  /** Where its keys stand: "issn.print", "house.keywords". */
  places?: ReadonlyMap<string, Place>;
}

/** issue.yaml; its `Making` is that of its day, where journal.yaml says otherwise by now. */
export interface IssueFile extends Making {
  facts: IssueFacts;
  /** Path relative to the issue folder. */
  cover?: string;
  /** What the cover shows, for those who do not see it. */
  coverAlt?: string;
  /** Markdown. */
  description?: string;
  /** What held for the journal when the issue appeared, where journal.yaml says otherwise by now. */
  journal?: Partial<Journal>;
  /** Of this issue, where they are not the journal's of today. */
  editors?: Journal['editors'];
  doi?: string;
  firstPage?: string;
  /** `odd`: every article starts on an odd page. */
  startOn?: 'odd' | 'any';
  /** Folder names in order, with the section each stands in; empty where the file lists none. */
  sections: { title?: string; articles: string[] }[];
  /** Where articles are named, by their folders' names. */
  articlePlaces?: ReadonlyMap<string, Place>;
  /** Where its keys stand: "date", "sections.0.title". */
  places?: ReadonlyMap<string, Place>;
}
