/** Says how to get a browser on each system. */

import { textAt } from '../files/if-there.ts';
import { anywhere } from '../files/regular-file.ts';
import type { Machine } from '../system/machine.ts';
import type { SkippedBrowser } from './installed.ts';

const FETCH = '`npx puppeteer browsers install chrome-headless-shell`';

/** By the name of the distribution in /etc/os-release. Google's headless shell does not run on Alpine's C library. */
const LINUX_COMMANDS: Record<string, string> = {
  debian: `\`sudo apt install chromium-headless-shell\` or ${FETCH}`,
  fedora: `\`sudo dnf install chromium-headless\` or ${FETCH}`,
  alpine: '`apk add chromium`',
  arch: `\`sudo pacman -S chromium\` or ${FETCH}`,
};

/** @param distribution see `linuxDistribution` */
export function noBrowser(
  { platform, architecture }: Machine,
  distribution: string | undefined,
  skipped: readonly SkippedBrowser[],
): string {
  const reasons = skipped.map(({ path, fault }) => ` ${path} is not used: it ${fault}.`);
  const install = installation(platform, architecture, distribution);
  return `No browser to print with was found.${reasons.join('')} ${install}, or name one in the variable PUPPETEER_EXECUTABLE_PATH.`;
}

function installation(platform: NodeJS.Platform, architecture: string, distribution = ''): string {
  if (platform === 'win32') return `Install Google Chrome or Microsoft Edge, or run ${FETCH}`;
  if (platform === 'darwin') return `Install Google Chrome, or run ${FETCH}`;
  const command = LINUX_COMMANDS[distribution];
  if (command) return `Install one with ${command}`;
  const isPublished = platform === 'linux' && ['x64', 'arm64'].includes(architecture);
  return isPublished ? `Install one with ${FETCH}` : 'Install the Chromium of your system';
}

/** The name of the Linux distribution from its own file. Example: "debian". */
export function linuxDistribution(): string | undefined {
  const text = textAt('/etc/os-release', anywhere(100_000));
  return /^ID="?([\w.-]+)/m.exec(text ?? '')?.[1];
}
