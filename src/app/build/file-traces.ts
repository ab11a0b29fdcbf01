/** Traces of files that are made from other files. Example: an issue's PDF from those of its articles. */
import type { KeptParts } from '../../formats/pdf/issue/index.ts';
import type { Theme } from '../../formats/theme.ts';
import { digestOf } from '../../io/files/digests.ts';
import { relative } from '../../io/system/paths.ts';
import type { Maker, TraceOptions } from './maker.ts';

export interface FileTraces {
  /** Whether the existing file was made from the same parts. */
  isMadeOf(path: string, origin: FileOrigin): boolean;
  /** The data that were kept with the file, if it is unchanged and was made by the same code. */
  partsOf(path: string): KeptParts | undefined;
  /** Must be called before the file is written. @param parts JSON that helps to make it the next time */
  keep(path: string, origin: FileOrigin, content: Uint8Array, parts: KeptParts): void;
  digestOf(origin: FileOrigin): string;
}

/** The sources of a file. */
export interface FileOrigin {
  theme: Theme;
  /** Anything else, as JSON. */
  values: unknown;
  files: readonly string[];
}

interface KeptFile {
  origin: string;
  sha256: string;
  /** Digest of our code. */
  code: string;
  parts: KeptParts;
}

export function openFileTraces(
  { out, files, digests, force }: Pick<TraceOptions, 'out' | 'files' | 'digests' | 'force'>,
  { code, browser, digestOfTheme }: Maker,
): FileTraces {
  return { isMadeOf, partsOf, keep, digestOf: digestOfOrigin };

  function isMadeOf(path: string, origin: FileOrigin): boolean {
    return standing(path)?.origin === digestOfOrigin(origin);
  }

  function partsOf(path: string): KeptParts | undefined {
    const kept = standing(path);
    return kept?.code === code ? kept.parts : undefined;
  }

  function keep(path: string, origin: FileOrigin, content: Uint8Array, parts: KeptParts): void {
    const sha256 = digestOf(content);
    const kept: KeptFile = { origin: digestOfOrigin(origin), sha256, code, parts };
    files.write('issues', relative(out, path), kept);
  }

  function standing(path: string): KeptFile | undefined {
    const name = relative(out, path);
    const kept = force ? undefined : (files.read('issues', name) as KeptFile | undefined);
    return kept?.sha256 === digests.of(path)?.sha256 ? kept : undefined;
  }

  function digestOfOrigin({ theme, values, files: paths }: FileOrigin): string {
    const contents = paths.map((path) => digests.of(path)?.sha256);
    const of = [code, browser, digestOfTheme(theme), values, contents];
    return digestOf(JSON.stringify(of));
  }
}
