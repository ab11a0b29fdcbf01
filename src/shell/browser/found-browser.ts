/** A browser's program, and what it needs to start. */
export interface FoundBrowser {
  /** Absolute path of the program itself, never of a wrapper script that we chose. */
  executable: string;
  source: BrowserSource;
  /** Whether it is the small headless program rather than a whole Chrome. */
  shell: boolean;
  /** Folder of shared libraries for the browser alone (`LD_LIBRARY_PATH`). */
  libraries?: string;
}

export type BrowserSource = 'environment' | 'system' | 'package';
