import { expect, test } from 'vitest';
import { type BrowserSource, type FoundBrowser, printedWith } from './found-browser.ts';

const EDGE = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
const VERSION = 'Chrome/156.0.8078.47';

function foundAt(source: BrowserSource, executable = EDGE): FoundBrowser {
  return { executable, source, shell: source !== 'installed' };
}

test.each<[BrowserSource, string]>([
  ['environment', `${EDGE} (version 156), which PUPPETEER_EXECUTABLE_PATH names.`],
  ['installed-shell', `the installed headless shell ${EDGE} (version 156).`],
  ['package', 'the bundled Chromium 156 (headless shell).'],
  // True also of a machine on which the bundled one could not be unpacked.
  ['installed', `${EDGE} (version 156); a headless shell would print twice as fast.`],
])('a browser from %s', (source, words) => {
  expect(printedWith(foundAt(source), VERSION)).toBe(`Printed with ${words}`);
});

test.each<[BrowserSource, BrowserSource, string]>([
  ['package', 'installed', `${EDGE} (version 156): the bundled Chromium does not start`],
  [
    'installed-shell',
    'package',
    'the bundled Chromium 156 (headless shell): the installed headless shell /shell does not start',
  ],
])('instead of a browser from %s, one from %s', (source, used, words) => {
  const failure = { found: foundAt(source, '/shell'), reason: 'its sandbox is not allowed' };
  expect(printedWith(foundAt(used), VERSION, failure)).toBe(
    `Printed with ${words}, because its sandbox is not allowed.`,
  );
});
