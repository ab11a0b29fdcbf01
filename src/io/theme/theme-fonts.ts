/** The font files of a theme: of `@fontsource` packages that Offprint ships, or its own. */
import { createRequire } from 'node:module';
import type { FontFace } from '../../formats/theme.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { once } from '../../words/memoize/once.ts';
import {
  anywhere,
  type Bounds,
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

/** A family that cannot be used, with the sentence that says why. */
interface FontProblem {
  family: string;
  reason: string;
}
export interface LoadedFonts {
  faces: FontFace[];
  problems: FontProblem[];
}

/** @param folders where a theme's own `fonts/` may lie, the preferred first */
export function loadFonts(
  families: Readonly<Record<string, ThemeFamily>>,
  folders: readonly string[],
): LoadedFonts {
  const loaded = Object.entries(families).map(([family, source]) =>
    'package' in source ? knownFaces(family, source) : ownFaces(family, source, folders),
  );
  return {
    faces: loaded.flatMap(({ faces }) => faces),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

// ------------------------------------------------------------------------ packages

type Package = Extract<ThemeFamily, { package: string }>;
const require = createRequire(import.meta.url);

/** Packages do not change while we run: theirs are hundreds of faces. */
const knownPackages = new Map<string, LoadedFonts>();

function knownFaces(family: string, source: Package): LoadedFonts {
  const key = JSON.stringify([family, source]);
  return getOrInsert(knownPackages, key, () => packageFaces(family, source));
}

/** A face for every subset of every weight and slope. */
function packageFaces(family: string, source: Package): LoadedFonts {
  const name = `@fontsource/${source.package}`;
  const folder = packageFolder(name);
  if (!folder) {
    const reason = `Unexpected package “${source.package}” of family “${family}”, expected one that Offprint ships`;
    return { faces: [], problems: [{ family, reason }] };
  }
  const metadata = readJson(join(folder, 'metadata.json'));
  const problems = ['weights', 'styles'].flatMap((key) => {
    const known = listOf(metadata[key]);
    const unknown = listOf(source[key as 'weights' | 'styles']).filter(
      (one) => !known.includes(one),
    );
    const reason = `Unexpected ${key} ${unknown.join(', ')} of family “${family}”, expected some of ${known.join(', ')}`;
    return unknown.length > 0 ? [{ family, reason }] : [];
  });
  if (problems.length > 0) return { faces: [], problems };
  const subsets = Object.entries(readJson(join(folder, 'unicode.json')));
  const faces = source.weights.flatMap((weight) =>
    source.styles.flatMap((style) =>
      subsets.map(([subset, range]) => {
        const file = `${source.package}-${subset.replace(/[[\]]/g, '')}-${weight}-${style}.woff2`;
        // A package of one subset holds the whole font, whatever range it states.
        const unicodeRange = subsets.length === 1 ? EVERYTHING : String(range);
        const facts = { family, weight, style, file, unicodeRange, shipped: true };
        return newFace(facts, join(folder, 'files', file), SHIPPED, source.subset);
      }),
    ),
  );
  return { faces, problems: [] };
}

const EVERYTHING = 'U+0-10FFFF';
/** The largest that we ship has 5 MB. */
const FONT_LIMIT = 50_000_000;
/** npm may have put packages behind links. */
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

type Own = Extract<ThemeFamily, { files: unknown[] }>;

function ownFaces(family: string, source: Own, folders: readonly string[]): LoadedFonts {
  const loaded: LoadedFonts = { faces: [], problems: [] };
  for (const { file, weight, style } of source.files) {
    const home = folders.find((folder) => isRegularFile(join(folder, 'fonts', file), folder));
    const path = join(home ?? '', 'fonts', file);
    const bounds = inFolder(home ?? '', FONT_LIMIT);
    const reason = home === undefined ? missing(file) : unusable(path, bounds, file);
    if (reason) loaded.problems.push({ family, reason });
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

function missing(file: string): string {
  return `Unexpected font “${file}”, expected a file in the theme's fonts/ folder`;
}

function unusable(path: string, bounds: Bounds, file: string): string | undefined {
  const expected = 'expected a static TrueType font (.woff2 or .ttf)';
  try {
    const { outlines } = readFont(readRegularFileSync(path, bounds));
    if (outlines === 'truetype') return undefined;
    return `Unexpected ${outlines === 'cff' ? 'PostScript outlines' : 'variable font'} in “${file}”, ${expected}`;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const what = error instanceof UnreadableFile ? error.found : message;
    return `Unexpected ${what} in “${file}”, ${expected}`;
  }
}

// --------------------------------------------------------------------------- faces

type FaceFacts = Omit<FontFace, 'covers' | 'large' | 'path' | 'bytes' | 'part'>;

/** The file is opened only when a character of its range is asked for. */
function newFace(face: FaceFacts, path: string, bounds: Bounds, subset: boolean): FontFace {
  const ranges = once(() => parseRanges(face.unicodeRange));
  const facts = once(() => readFont(readRegularFileSync(path, bounds)));
  return {
    ...face,
    // Fonts that come in many files for ranges of characters are small files, which pages share.
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
