/** Whether the built files of an issue's articles are up to date, so that an export can send them. */
import type { IsoDate } from '../../article/article.ts';
import { FORMATS } from '../../formats/index.ts';
import { renderJats } from '../../formats/jats/index.ts';
import { planBuild } from '../../io/journal/folders.ts';
import { type OutputState, outputState } from '../../io/trace/built-outputs.ts';
import { plainText } from '../../markup/plain-text.ts';
import { type CompiledFolder, withBuildContext } from '../articles/build-context.ts';
import { earliestDay } from '../articles/earliest-day.ts';
import { compileAll } from './export.ts';

export interface ArticleOutputs {
  /** "1-2/firdous" */
  name: string;
  /** Plain text; the name of the folder if the article has errors. */
  title: string;
  language: string;
  isOnRecord: boolean;
  /** The earliest day on which it can be published. */
  earliest?: IsoDate;
  /** The worst of its formats. Absent if the article has errors, so that it cannot be built. */
  outputs?: OutputState;
}

/**
 * @param path folder of an issue
 * @throws SurroundingsError if it has no articles
 */
export async function issueOutputs(path: string, out: string): Promise<ArticleOutputs[]> {
  const plan = await planBuild([path]);
  return withBuildContext(async (context) => {
    const compiled = await compileAll(plan, context, out);
    return Promise.all(compiled.map((each) => outputsOf(each, out)));
  });
}

async function outputsOf(
  { folder, compiled }: CompiledFolder,
  out: string,
): Promise<ArticleOutputs> {
  const { output: name, versions } = folder;
  const about = { name, isOnRecord: versions !== undefined };
  if (!compiled) return { ...about, title: folder.name, language: 'en' };
  const { article } = compiled;
  const xml = renderJats(article);
  const states = await Promise.all(
    FORMATS.map(({ extension }) => outputState(folder, out, extension, xml)),
  );
  const worst = (['missing', 'old'] as const).find((state) => states.includes(state));
  const title = plainText(article.title, article.language) || folder.name;
  const earliest = earliestDay(folder, article.dates);
  return {
    ...about,
    title,
    language: article.language,
    outputs: worst ?? 'current',
    ...(earliest !== undefined && { earliest }),
  };
}
