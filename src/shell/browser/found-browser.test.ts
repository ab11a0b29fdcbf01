import { expect, test } from 'vitest';
import { type BrowserSource, printedWith } from './found-browser.ts';

const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

test.each<[BrowserSource, string]>([
  ['environment', `${EDGE} (version 156), which PUPPETEER_EXECUTABLE_PATH names.`],
  ['installed-shell', `the installed headless shell ${EDGE} (version 156).`],
  ['package', 'the bundled Chromium 156 (headless shell).'],
  // True also of a machine on which the bundled one could not be unpacked.
  ['installed', `${EDGE} (version 156); a headless shell would print twice as fast.`],
])('a browser from %s', (source, words) => {
  const found = { executable: EDGE, source, shell: source !== 'installed' };
  expect(printedWith(found, 'Chrome/156.0.8078.47')).toBe(`Printed with ${words}`);
});
