/** What earlier builds know of files that are made of other files, as an issue's PDF is of its articles'. */
import type { KeptParts } from '../../formats/pdf/issue/index.ts';
import type { Theme } from '../../formats/theme.ts';
import { digestOf } from '../../io/files/digests.ts';
import type { Maker, TraceOptions } from './maker.ts';

export interface FileTraces {
  /** Whether the file is what was made of the same before. */
  isMadeOf(path: string, origin: FileOrigin): boolean;
  /** What was kept with the file, if it stands as it was written, and by the code that we are. */
  partsOf(path: string): KeptParts | undefined;
  /** To be called before the file is written. @param parts JSON that helps to make it the next time */
  keep(path: string, origin: FileOrigin, content: Uint8Array, parts: KeptParts): void;
  digestOf(origin: FileOrigin): string;
}

/** What a file is made from. */
export interface FileOrigin {
  theme: Theme;
  /** Anything else, as JSON. */
  values: unknown;
  files: readonly string[];
}

interface KeptFile {
  origin: string;
  sha256: string;
  /** Digest of ours. */
  code: string;
  parts: KeptParts;
}

export function openFileTraces(
  { files, digests, force }: Pick<TraceOptions, 'files' | 'digests' | 'force'>,
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
    files.write('issues', path, kept);
  }

  function standing(path: string): KeptFile | undefined {
    const kept = force ? undefined : (files.read('issues', path) as KeptFile | undefined);
    return kept?.sha256 === digests.of(path)?.sha256 ? kept : undefined;
  }

  function digestOfOrigin({ theme, values, files: paths }: FileOrigin): string {
    const contents = paths.map((path) => digests.of(path)?.sha256);
    const of = [code, browser, digestOfTheme(theme), values, contents];
    return digestOf(JSON.stringify(of));
  }
}
