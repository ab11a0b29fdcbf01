/** Groups problems that have the same wording, for reports. */
import { enumerate, enumerateFirst } from '../words/enumerate.ts';
import { type Problem, problemWording } from './export.ts';

export interface ProblemGroup {
  reason: string;
  advice: string;
  /** The fields that have the problem, by article. The key undefined stands for the whole issue. */
  fields: ReadonlyMap<string | undefined, readonly string[]>;
  /** The things that the problems are about. */
  list: readonly string[];
}

export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const alike = Map.groupBy(problems, (problem) => JSON.stringify(problemWording(problem)));
  return [...alike.values()].map((group) => {
    const [first] = group as [Problem, ...Problem[]];
    const byArticle = Map.groupBy(group, ({ article }) => article);
    const fields = [...byArticle].map(
      ([article, own]) => [article, [...new Set(own.map(({ field }) => field))]] as const,
    );
    const list = group.flatMap(({ article, list = [] }) =>
      list.map((one) => (byArticle.size > 1 ? `${article}: ${one}` : one)),
    );
    return { ...problemWording(first), fields: new Map(fields), list };
  });
}

/** The most fields of one article that are named. */
const MOST_FIELDS = 8;

/**
 * Names the articles and fields of a group of problems.
 *
 * Examples: "firdous and khan, DOI"; "firdous, a.png, b.png and 28 more"; "firdous (a.png) and khan (b.png)"
 *
 * @param nameOf returns the name of an article, or of the whole issue for undefined
 */
export function subjectsOf(
  { fields }: ProblemGroup,
  nameOf: (article: string | undefined) => string,
): string {
  const [first = [], ...others] = fields.values();
  const names = [...fields.keys()].map(nameOf);
  if (others.every((own) => own.join('\n') === first.join('\n')))
    return `${enumerate(names)}, ${enumerateFirst(first, MOST_FIELDS)}`;
  return enumerate(
    [...fields].map(([article, own]) => `${nameOf(article)} (${enumerateFirst(own, MOST_FIELDS)})`),
  );
}
