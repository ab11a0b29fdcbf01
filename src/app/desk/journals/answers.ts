/** What an editor answers about a new journal or a new issue. */

/** The texts of the fields. Empty if the editor left a field out. */
export interface IssueAnswers {
  volume: string;
  number: string;
  date: string;
}
export interface JournalAnswers extends IssueAnswers {
  /** Absolute path of the folder in which the journal's folder is made. */
  parent: string;
  /** Name of the journal's folder. */
  name: string;
  title: string;
  publisher: string;
  place: string;
  issnPrint: string;
  issnElectronic: string;
  /** SPDX id. Empty if each article names its own. */
  license: string;
  /** Language tag. */
  language: string;
  /** Name of a bundled citation style. */
  style: string;
  /** Name of a bundled theme. */
  theme: string;
}
