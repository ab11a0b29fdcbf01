/** A browser's program, and what it needs to start. */
export interface FoundBrowser {
  /** Absolute path of the program itself. It may only be a wrapper script if the user named it. */
  executable: string;
  source: BrowserSource;
  /** Whether it is a headless shell, not a complete Chrome. */
  shell: boolean;
  /** Folder of shared libraries for the browser (`LD_LIBRARY_PATH`). */
  libraries?: string;
}

/** Sources of browsers, the best first. */
export const BROWSER_SOURCES = ['environment', 'installed-shell', 'package', 'installed'] as const;
export type BrowserSource = (typeof BROWSER_SOURCES)[number];

/** A better browser that does not start, and the reason, which follows "does not start:". */
export interface Failure {
  found: FoundBrowser;
  reason: string;
}

/**
 * A sentence for the editor that says which browser printed, and why it was chosen.
 *
 * @param version product and version from the browser. Example: "HeadlessChrome/147.0.7727.24"
 */
export function printedWith(found: FoundBrowser, version: string, failure?: Failure): string {
  const major = /\/(\d+)/.exec(version)?.[1] ?? version;
  const name = nameOf(found, major);
  return failure
    ? `Printed with ${name}: ${nameOf(failure.found)} does not start, because ${failure.reason}.`
    : `Printed with ${name}${REASONS[found.source]}.`;
}

function nameOf({ source, executable }: FoundBrowser, major?: string): string {
  if (source === 'package')
    return major ? `the bundled Chromium ${major} (headless shell)` : 'the bundled Chromium';
  const program = major ? `${executable} (version ${major})` : executable;
  return source === 'installed-shell' ? `the installed headless shell ${program}` : program;
}

const REASONS: Record<BrowserSource, string> = {
  environment: ', which PUPPETEER_EXECUTABLE_PATH names',
  'installed-shell': '',
  package: '',
  // True also if the bundled one could not be unpacked.
  installed: '; a headless shell would print twice as fast',
};
