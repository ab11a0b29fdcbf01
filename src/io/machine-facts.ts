/** Facts about this machine that decide whether Offprint works here. src/app/doctor/findings.ts explains them. */
import { mkdtempSync, rmdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { sandboxNotice } from './browser/flags.ts';
import {
  openBrowser,
  type SandboxRefusal,
  type SkippedBrowser,
  sandboxRefusal,
  skippedBrowsers,
} from './browser/index.ts';
import { linuxDistribution } from './browser/no-browser.ts';
import { makeFolder } from './files/make-folder.ts';
import { listenAtFree } from './ports.ts';
import { cacheFolder } from './system/cache-folder.ts';
import { thisMachine } from './system/machine.ts';
import { join, resolve, slashed } from './system/paths.ts';
import { isSystemError } from './system/surroundings.ts';
import { loadTheme } from './theme/theme.ts';

export interface MachineFacts {
  system: { platform: NodeJS.Platform; architecture: string; distribution?: string };
  /** The problem is a sentence that also says what to do. */
  node: { version: string; problem?: string };
  browser: BrowserFacts;
  sandbox: { notice?: string; refusal?: SandboxRefusal };
  fonts: FontFacts;
  folders: FolderFacts[];
  ports: PortFacts;
}
export interface BrowserFacts {
  /** A sentence that names the browser that printed. */
  printed?: string;
  /** Why nothing was printed, and what to do. */
  problem?: string;
  skipped: SkippedBrowser[];
}
export interface FontFacts {
  families: number;
  files: number;
  problems: string[];
}
export interface FolderFacts {
  use: 'cache' | 'temporary' | 'outputs';
  path: string;
  /** The system's error code if nothing can be written there. */
  refused?: string;
  /** Bytes; undefined if the system does not say. */
  free?: number;
}
export interface PortFacts {
  free?: number;
  /** The system's error code if no port can be opened. */
  refused?: string;
}

export async function factsOfThisMachine(): Promise<MachineFacts> {
  const { platform, arch: architecture, versions } = process;
  return {
    system: {
      platform,
      architecture,
      ...(platform === 'linux' && { distribution: linuxDistribution() }),
    },
    node: { version: versions.node, problem: await problemOfNode(versions.node) },
    browser: await browserFacts(),
    sandbox: { notice: sandboxNotice(process.env), refusal: sandboxRefusal() },
    fonts: await fontFacts(),
    folders: await Promise.all([
      folderFacts('cache', cacheFolder(thisMachine())),
      folderFacts('temporary', tmpdir()),
      folderFacts('outputs', resolve('.')),
    ]),
    ports: await portFacts(),
  };
}

/** The rule is in bin/, because old versions of Node cannot read the other modules. */
async function problemOfNode(version: string): Promise<string | undefined> {
  const path = new URL('../../bin/choose-node.mjs', import.meta.url).href;
  const { chooseNode } = (await import(path)) as {
    chooseNode(node: object, home: string, exists: () => boolean): { problem?: string };
  };
  return chooseNode({ version }, '', () => false).problem;
}

/** Prints a page, because a browser may start and then end immediately. */
async function browserFacts(): Promise<BrowserFacts> {
  const skipped = await skippedBrowsers(thisMachine());
  try {
    const browser = openBrowser();
    try {
      await browser.print({ html: '<!doctype html><title>Test</title><p>Test', files: new Map() });
      return { printed: browser.printedWith(), skipped };
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: error.message, skipped };
  }
}

/** Reads every font file of the theme "default". */
async function fontFacts(): Promise<FontFacts> {
  const { theme, files } = await loadTheme('default');
  const faces = theme?.faces ?? [];
  const read = await Promise.allSettled(faces.map((face) => face.bytes()));
  const problems = [
    ...files.flatMap(({ messages }) => messages.map(({ reason }) => reason)),
    ...read.flatMap((each) => (each.status === 'rejected' ? String(each.reason) : [])),
  ];
  return {
    families: new Set(faces.map(({ family }) => family)).size,
    files: faces.length,
    problems,
  };
}

async function folderFacts(use: FolderFacts['use'], folder: string): Promise<FolderFacts> {
  const path = slashed(folder);
  try {
    makeFolder(path);
    rmdirSync(mkdtempSync(join(path, '.offprint-doctor-')));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { use, path, refused: error.code };
  }
  const system = await statfs(path).catch(() => undefined);
  // Some network drives return zeros for unknown values.
  return { use, path, free: system?.blocks ? system.bavail * system.bsize : undefined };
}

async function portFacts(): Promise<PortFacts> {
  const server = createServer();
  try {
    return { free: await listenAtFree(server) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { refused: error.code };
  } finally {
    await new Promise((done) => server.close(done));
  }
}
