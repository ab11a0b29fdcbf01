/** Where the sources and the outputs of a batch are. A worker on another machine reaches both by their addresses. */
import { SurroundingsError } from '../system/surroundings.ts';

/** The sources of the journals below one address. Only one job at a time may use them. */
export interface Sources {
  /**
   * Puts what a job reads into a folder of this machine.
   *
   * @param journal address of the journal
   * @param part folder of the issue or article in the journal; empty for the whole journal
   */
  bring(journal: string, part: string): Promise<BroughtSources>;
  /**
   * Digests of names, sizes and states of files, one for each of these parts of a journal. A digest differs if a file of
   * the part was changed, or a file that is in no part.
   */
  stampsOf(journal: string, parts: readonly string[]): Promise<string[]>;
  /** Removes what was brought. */
  close(): void;
}

/** Folders of this machine. */
export interface BroughtSources {
  /** The journal. */
  source: string;
  /** The folder to which paths in messages are relative. */
  base: string;
}

/** The outputs of journals. A part is what one job writes: an issue, an article without an issue, or a site. */
export interface Outputs {
  /**
   * Makes a folder with the outputs of a part as they are now. It may have some that a dead worker has made from the
   * same sources.
   *
   * @param journal output folder of the journal
   * @param stamp digest of the sources
   */
  bring(journal: string, part: string, stamp: string): Promise<Brought>;
  /**
   * Replaces the outputs of a part by those in the folder. In a folder, each file is replaced in one step; in S3, all
   * files are.
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
}

/** This machine cannot use a storage at all, so every job would fail here. */
export class StorageUnusable extends SurroundingsError {}
