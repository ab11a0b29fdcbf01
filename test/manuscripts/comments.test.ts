/** A law: an article is the same with and without its editor's comments, wherever they stand. */
import { VFile } from 'vfile';
import { afterAll, expect, test } from 'vitest';
import { compileFolder, openBuildContext } from '../../src/app/articles/build-context.ts';
import type { Context, Sources } from '../../src/article/sources.ts';
import { compile } from '../../src/compile/compile.ts';
import { planBuild } from '../../src/io/journal/folders.ts';

const COMMENT = '{>>Which of the two?<<}';
/** Of the ends of lines, and of those of words, one in so many is tried. */
const [LINES, WORDS] = [3, 29];

const buildContext = openBuildContext();
afterAll(() => buildContext.close());

test.each(['manuscripts/1-1/pipeline', 'manuscripts/1-1/dialect'])(
  '%s',
  async (path) => {
    const { text, compiled } = await openArticle(path);
    const want = compiled(text);
    const places = placesIn(text);
    expect(places.length).toBeGreaterThan(25);
    const wrong = places.filter(
      (at) => compiled(text.slice(0, at) + COMMENT + text.slice(at)) !== want,
    );
    expect(wrong.map((at) => `${text.slice(at - 40, at)}‸${text.slice(at, at + 20)}`)).toEqual([]);
  },
  60_000,
);

async function openArticle(path: string) {
  const { articles } = await planBuild([path]);
  const [folder] = articles;
  const read = folder && (await compileFolder(folder, buildContext));
  const sources = read?.sources;
  if (!folder?.journal || !folder.issue || !sources) throw new Error(`no article in ${path}`);
  const context: Context = {
    journal: folder.journal.settings.journal,
    issue: { ...folder.issue.settings.facts, folder: folder.issue.name },
    heading: folder.heading,
    style: await buildContext.style(folder),
  };
  return { text: String(sources.manuscript), compiled: compiler(sources, context) };
}

function compiler(sources: Sources, context: Context): (text: string) => string {
  return (value) => {
    const manuscript = new VFile({ path: sources.manuscript.path, value });
    return JSON.stringify(compile({ ...sources, manuscript }, context)?.article);
  };
}

/** Ends of lines and of words in the text, outside of code and of other comments. */
function placesIn(text: string): number[] {
  const body = text.indexOf('\n---\n', 5) + 5;
  const skipped = [
    ...text.matchAll(/^(```|~~~)[\s\S]*?^\1.*$|\{>>[\s\S]*?<<\}|^\$\$[\s\S]*?\$\$/gm),
  ];
  const isOutside = (at: number) =>
    at > body && !skipped.some(({ index, 0: { length } }) => at >= index && at <= index + length);
  // A backslash takes the brace for a sign, and the mark of a list needs its space.
  const lines = [...text.matchAll(/(?<=[^\s\\])$/gm)];
  const words = [...text.matchAll(/(?<=[\p{L}\p{N}.,])(?= )(?<!^\s*\d+\.)/gmu)];
  const some = [...one(lines, LINES), ...one(words, WORDS)];
  return some.map(({ index }) => index).filter(isOutside);
}

function one<Item>(items: readonly Item[], of: number): Item[] {
  return items.filter((_, index) => index % of === 0);
}
