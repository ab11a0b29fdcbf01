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

/** Where a browser may come from; the best first. */
export const BROWSER_SOURCES = ['environment', 'installed-shell', 'package', 'installed'] as const;
export type BrowserSource = (typeof BROWSER_SOURCES)[number];

/**
 * A sentence for the editor: which browser has printed, and why this one.
 *
 * @param version product and version, as the browser says them: "HeadlessChrome/147.0.7727.24"
 */
export function printedWith({ source, executable }: FoundBrowser, version: string): string {
  const major = /\/(\d+)/.exec(version)?.[1] ?? version;
  const sentences: Record<BrowserSource, string> = {
    environment: `${executable} (version ${major}), which PUPPETEER_EXECUTABLE_PATH names.`,
    'installed-shell': `the installed headless shell ${executable} (version ${major}).`,
    package: `the bundled Chromium ${major} (headless shell).`,
    installed: `${executable} (version ${major}); a headless shell would print twice as fast.`,
  };
  return `Printed with ${sentences[source]}`;
}
