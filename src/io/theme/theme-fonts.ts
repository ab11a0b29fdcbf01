/** The font files of a theme: from `@fontsource` packages that Offprint ships, or its own. */
import { createRequire } from 'node:module';
import type { FontFace } from '../../formats/theme.ts';
import { message } from '../../messages/message.ts';
import type { BuildMessage } from '../../messages/report.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { once } from '../../words/memoize/once.ts';
import {
  anywhere,
  type Bounds,
  FOUND_WORDS,
  inFolder,
  isRegularFile,
  readRegularFile,
  readRegularFileSync,
  UnreadableFile,
} from '../files/regular-file.ts';
import { dirname, join } from '../system/paths.ts';
import { readFont } from './font-coverage.ts';
import { subsetFont } from './font-subset.ts';
import type { ThemeFamily } from './theme-settings.ts';

/** Why a family cannot be used. */
interface FontProblem {
  family: string;
  problem: BuildMessage;
}
export interface LoadedFonts {
  faces: FontFace[];
  problems: FontProblem[];
}

/** @param folders in which a theme's own `fonts/` may be, the preferred one first */
export function loadFonts(
  families: Readonly<Record<string, ThemeFamily>>,
  folders: readonly string[],
): LoadedFonts {
  const loaded = Object.entries(families).map(([family, source]) =>
    'package' in source ? cachedPackageFaces(family, source) : ownFaces(family, source, folders),
  );
  return {
    faces: loaded.flatMap(({ faces }) => faces),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

// ------------------------------------------------------------------------ packages

type Package = Extract<ThemeFamily, { package: string }>;
const require = createRequire(import.meta.url);

/** Packages have hundreds of faces, and do not change while we run. */
const knownPackages = new Map<string, LoadedFonts>();

function cachedPackageFaces(family: string, source: Package): LoadedFonts {
  const key = JSON.stringify([family, source]);
  return getOrInsert(knownPackages, key, () => packageFaces(family, source));
}

/** A face for every subset of every weight and slope. */
function packageFaces(family: string, source: Package): LoadedFonts {
  const name = `@fontsource/${source.package}`;
  const folder = packageFolder(name);
  if (!folder) {
    const problem = message('theme-invalid/font-package', { package: source.package, family });
    return { faces: [], problems: [{ family, problem }] };
  }
  const metadata = readJson(join(folder, 'metadata.json'));
  const problems = (['weights', 'styles'] as const).flatMap((key) => {
    const known = listOf(metadata[key]);
    const unknown = listOf(source[key]).filter((one) => !known.includes(one));
    if (unknown.length === 0) return [];
    const facts = { family, unknown, known };
    const problem =
      key === 'weights'
        ? message('theme-invalid/font-weights', facts)
        : message('theme-invalid/font-styles', facts);
    return [{ family, problem }];
  });
  if (problems.length > 0) return { faces: [], problems };
  const subsets = Object.entries(readJson(join(folder, 'unicode.json')));
  const faces = source.weights.flatMap((weight) =>
    source.styles.flatMap((style) =>
      subsets.map(([subset, range]) => {
        const file = `${source.package}-${subset.replace(/[[\]]/g, '')}-${weight}-${style}.woff2`;
        // A package with one subset has the whole font, whatever range it states.
        const unicodeRange = subsets.length === 1 ? EVERYTHING : String(range);
        const facts = { family, weight, style, file, unicodeRange, shipped: true };
        return newFace(facts, join(folder, 'files', file), SHIPPED, source.subset);
      }),
    ),
  );
  return { faces, problems: [] };
}

const EVERYTHING = 'U+0-10FFFF';
/** In bytes. The largest font that we ship has 5 MB. */
const FONT_LIMIT = 50_000_000;
/** npm may install packages as links. */
const SHIPPED = anywhere(FONT_LIMIT);

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(String(readRegularFileSync(path, SHIPPED)));
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

// ----------------------------------------------------------------------- own files

type OwnFiles = Extract<ThemeFamily, { files: unknown[] }>;

function ownFaces(family: string, source: OwnFiles, folders: readonly string[]): LoadedFonts {
  const loaded: LoadedFonts = { faces: [], problems: [] };
  for (const { file, weight, style } of source.files) {
    const home = folders.find((folder) => isRegularFile(join(folder, 'fonts', file), folder));
    const path = join(home ?? '', 'fonts', file);
    const bounds = inFolder(home ?? '', FONT_LIMIT);
    const problem =
      home === undefined
        ? message('theme-invalid/font-missing', { file })
        : fontProblem(path, bounds, file);
    if (problem) loaded.problems.push({ family, problem });
    else
      loaded.faces.push(
        newFace(
          { family, weight, style, file, unicodeRange: EVERYTHING, shipped: false },
          path,
          bounds,
          false,
        ),
      );
  }
  return loaded;
}

/** Why a font file cannot be used; undefined if it can. */
function fontProblem(path: string, bounds: Bounds, file: string): BuildMessage | undefined {
  try {
    const { outlines } = readFont(readRegularFileSync(path, bounds));
    if (outlines === 'truetype') return undefined;
    return message('theme-invalid/font-not-truetype', { file, outlines });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const problem = error instanceof UnreadableFile ? FOUND_WORDS[error.found] : words;
    return message('theme-invalid/font-format', { file, problem });
  }
}

// --------------------------------------------------------------------------- faces

type FaceFacts = Omit<FontFace, 'covers' | 'large' | 'path' | 'bytes' | 'part'>;

/** The file is opened only if a character of its range is needed. */
function newFace(face: FaceFacts, path: string, bounds: Bounds, subset: boolean): FontFace {
  const ranges = once(() => parseRanges(face.unicodeRange));
  const facts = once(() => readFont(readRegularFileSync(path, bounds)));
  return {
    ...face,
    // Fonts in many files for ranges of characters are small files that pages share.
    large: subset && face.unicodeRange === EVERYTHING,
    path,
    covers: (codePoint) =>
      ranges().some(([start, end]) => codePoint >= start && codePoint <= end) &&
      facts().covers(codePoint),
    bytes: () => readRegularFile(path, bounds),
    part: async (codePoints) => {
      if (!subset) return readRegularFile(path, bounds);
      return subsetFont(
        await readRegularFile(path.replace(/\.woff2$/, '.woff'), bounds),
        codePoints,
      );
    },
  };
}

/** `U+0-FF,U+131` */
function parseRanges(unicodeRange: string): [start: number, end: number][] {
  return unicodeRange.split(',').map((range) => {
    const [start = '', end = start] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(start, 16), Number.parseInt(end, 16)];
  });
}
