/** Builds articles in memory for tests: what `build` does, without writing. */
import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { PublicationRecord } from '../../src/article/article.ts';
import { type Compiled, compile } from '../../src/compile/compile.ts';
import type { Format, Host, OutputFile } from '../../src/formats/format.ts';
import { articleHost } from '../../src/io/host.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import { noJournal } from '../../src/io/journal/journal-files.ts';
import { readArticle } from '../../src/io/manuscript/read-article.ts';
import { loadStyle } from '../../src/io/styles.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTools } from '../../src/io/tools.ts';

export interface BuiltArticle {
  compiled: Compiled | undefined;
  manuscript: VFile;
  files: VFile[];
  host: Host;
}

/** Every article of a folder, compiled. `style` replaces the journal's; `record` is that of each. */
export async function compileFolder(
  path: string,
  style?: string,
  record?: PublicationRecord,
): Promise<BuiltArticle[]> {
  const { articles } = await planBuild([resolve(path)]);
  const tools = openTools();
  return Promise.all(
    articles.map(async (folder) => {
      if (Array.isArray(folder.manuscript))
        throw new Error(`several manuscripts in ${folder.shown}`);
      const sources = await readArticle(folder, folder.manuscript, folder.shown);
      const settings = folder.journal?.settings ?? noJournal();
      const compiled = compile(sources, {
        journal: settings.journal,
        issue: { ...folder.issue?.settings.facts, folder: folder.issue?.name },
        heading: folder.heading,
        ...(record && { record }),
        style: await loadStyle(style ?? settings.style ?? 'apa', folder.journal?.folder),
      });
      const { theme } = await loadTheme(settings.theme ?? 'default', folder.journal?.folder);
      if (!theme) throw new Error(`no theme for ${folder.shown}`);
      const host = articleHost(folder, sources.manuscript, theme, tools, () => {});
      return {
        compiled,
        manuscript: sources.manuscript,
        files: [sources.manuscript, ...sources.texts.values()],
        host,
      };
    }),
  );
}

/** The one file of a format, as text. */
export async function renderText(format: Format, built: BuiltArticle): Promise<string> {
  if (!built.compiled) throw new Error('not compiled');
  const files = await format.render(built.compiled.article, built.host);
  return String(
    files.find((file: OutputFile) => file.path.endsWith(`.${format.extension}`))?.content,
  );
}
