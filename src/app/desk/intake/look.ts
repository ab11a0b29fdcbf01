/** Looks at files that were dropped: what each is, its tracked changes, and which articles they may become. */

import { isFolderName } from '../../../compile/metadata/values/folder.ts';
import { draftText } from '../../../intake/inlines.ts';
import { rolesOf } from '../../../intake/submission/roles.ts';
import { namesIn } from '../../../io/files/if-there.ts';
import { lookAround } from '../../../io/intake/target.ts';
import { join } from '../../../io/system/paths.ts';
import { articleName } from '../../intake/article-name.ts';
import type { OpenJournal } from '../open-journal.ts';
import { intakeInputs, type LookedFile, lookAtFile, type ReadFile } from './look-at-file.ts';
import type { TellProgress } from './requests.ts';

/** An article that the files may become. */
export interface ProposedArticle {
  /** Name of its folder, which does not exist yet. */
  name: string;
  /** Empty if none was found. */
  title: string;
  authors: string[];
  /** Names of its files. */
  files: string[];
}
export interface LookedBatch {
  files: LookedFile[];
  /** The files as one article. Absent if no file has a text. */
  together?: ProposedArticle;
  /** Each text as an article of its own. */
  apart: ProposedArticle[];
  /** What the content of the files suggests. */
  isTogether: boolean;
  /** Titles of the issue's sections. Empty if it has none. */
  sections: string[];
  /** The section with the most articles. */
  section: string;
}

export async function lookAtBatch(
  { folder }: OpenJournal,
  issue: string,
  batch: string,
  progress: TellProgress,
): Promise<LookedBatch> {
  const target = await lookAround(join(folder, issue), true);
  const inputs = intakeInputs(folder, batch);
  const read: ReadFile[] = [];
  for (const [done, input] of inputs.entries()) {
    progress({ doing: `Looking at ${input.name}`, done, of: inputs.length });
    read.push(await lookAtFile(input, target));
  }
  const texts = read.filter(({ result }) => result !== undefined);
  const tied = rolesOf(
    texts.flatMap(({ looked: { name }, result }) => (result ? [{ name, result }] : [])),
  );
  const taken = new Set(namesIn(join(folder, issue)));
  const loose = read.filter(
    ({ looked: { kind } }) => kind === 'picture' || kind === 'bibliography',
  );
  const first = texts.find(({ looked: { name } }) => name === tied?.text.name) ?? texts[0];
  const { sections, section } = sectionsOf(target);
  return {
    files: read.map(({ looked }) => looked),
    ...(first && { together: proposed(first, [...texts, ...loose], new Set(taken)) }),
    apart: texts.map((text) => proposed(text, [text, ...besides(text, texts, loose)], taken)),
    isTogether: texts.length < 2 || tied !== undefined,
    sections,
    section,
  };
}

function proposed(
  { looked, result }: ReadFile,
  files: readonly ReadFile[],
  taken: Set<string>,
): ProposedArticle {
  const name = result
    ? articleName(result, looked.name, (each) => taken.has(each) || !isFolderName(each))
    : 'article';
  taken.add(name);
  return {
    name,
    title: draftText(result?.front?.title ?? []),
    authors: (result?.front?.authors ?? []).map(({ name: { given, family } }) =>
      [given, family].filter(Boolean).join(' '),
    ),
    files: files.map(({ looked }) => looked.name),
  };
}

/** Loose files whose names begin with the name of the text. Without other texts, all of them. */
function besides(text: ReadFile, texts: ReadFile[], loose: ReadFile[]): ReadFile[] {
  if (texts.length === 1) return loose;
  const stem = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase();
  return loose.filter(({ looked }) => stem(looked.name).startsWith(stem(text.looked.name)));
}

function sectionsOf({ issue }: Awaited<ReturnType<typeof lookAround>>) {
  const titled = (issue?.sections ?? []).filter(({ title }) => title !== undefined);
  const [largest] = titled.toSorted((a, b) => b.articles.length - a.articles.length);
  return {
    sections: titled.map(({ title = '' }) => title),
    section: largest?.title ?? '',
  };
}
