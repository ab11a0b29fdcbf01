/** Where the sources and the outputs of a batch are. A worker on another machine reaches both by their addresses. */

/** The sources of journals. */
export interface Sources {
  /**
   * Puts what a job reads into a folder of this machine.
   *
   * @param journal folder of the journal in the sources
   * @param part folder of the issue or article in the journal; absent for the whole journal
   * @returns the journal's folder
   */
  bring(journal: string, part?: string): Promise<string>;
  /** A digest of names, sizes and times of what `bring` puts there. It differs if a file was changed. */
  stampOf(journal: string, part?: string): Promise<string>;
}

/** The outputs of journals. A part is what one job writes: an issue, an article without an issue, or a site. */
export interface Outputs {
  /**
   * Makes a new folder with the outputs of a part as they are now.
   *
   * @param journal output folder of the journal
   */
  bring(journal: string, part: string): Promise<Brought>;
  /**
   * Replaces the outputs of a part by those in the folder. Each file is replaced in one step.
   *
   * @returns false if the part was published by somebody else meanwhile; then nothing is changed
   */
  publish(brought: Brought): Promise<boolean>;
  /** Removes the folder. */
  discard(brought: Brought): void;
  /** Writes a file beside the journals. */
  write(name: string, content: string): Promise<void>;
}

export interface Brought {
  journal: string;
  part: string;
  /** The new folder. */
  folder: string;
  /** What was published when it was made. */
  before: Published;
}

/** What a part has published. */
export interface Published {
  /** Digests of the files by their paths in the journal's output folder. */
  files: Readonly<Record<string, string>>;
}
