/** journal.yaml and issue.yaml: written from the facts in the files if they are missing, and otherwise compared. */
import type { IssueFacts, Journal } from '../../article/article.ts';
import { flowList, flowMap, numberOrText, scalar } from '../../compile/yaml/write-values.ts';
import { type Findings, find } from '../../intake/findings.ts';
import { foldTitle } from '../../intake/front/fold-title.ts';
import type { JournalFacts } from '../../intake/front/front-matter.ts';

/** The text of journal.yaml; undefined if the file names no journal */
export function journalYaml(facts: JournalFacts, language: string): string | undefined {
  if (!facts.title) return undefined;
  const publisher = facts.publisher && flowMap({ name: facts.publisher, place: facts.place });
  const issn = facts.issn.print || facts.issn.electronic ? flowMap(facts.issn) : undefined;
  return lines([
    ['title', scalar(facts.title)],
    ['subtitle', facts.subtitle && scalar(facts.subtitle)],
    ['publisher', publisher],
    ['issn', issn],
    ['language', language],
  ]);
}

/** The text of issue.yaml; undefined if nothing is known of the issue */
export function issueYaml(
  facts: Pick<JournalFacts, 'volume' | 'issue' | 'year'>,
  articles: string[],
): string | undefined {
  if (!facts.volume && !facts.issue && articles.length < 2) return undefined;
  return lines([
    ['volume', facts.volume && numberOrText(facts.volume)],
    ['issue', facts.issue && numberOrText(facts.issue)],
    ['date', facts.year],
    ['articles', flowList(articles)],
  ]);
}

function lines(entries: [string, string | undefined][]): string {
  return entries.flatMap(([key, value]) => (value ? [`${key}: ${value}\n`] : [])).join('');
}

/** Compares the facts about the journal in a file with journal.yaml. */
export function compareJournal(
  facts: JournalFacts,
  known: Journal,
  license: string | undefined,
  findings: Findings,
): void {
  const pairs: [string, string | undefined, string | undefined][] = [
    ['title', facts.title, known.title],
    ['subtitle', facts.subtitle, known.subtitle],
    ['publisher', facts.publisher, known.publisher?.name],
    ['print ISSN', facts.issn.print, known.issn.print],
    ['electronic ISSN', facts.issn.electronic, known.issn.electronic],
    ['licence', license, known.license?.spdx ?? known.license?.url],
  ];
  for (const [name, said, written] of pairs) differ('journal.yaml', name, said, written, findings);
}

export function compareIssue(
  facts: JournalFacts,
  known: IssueFacts,
  listed: string[],
  article: string,
  findings: Findings,
): void {
  differ('issue.yaml', 'volume', facts.volume, known.volume, findings);
  differ('issue.yaml', 'issue', facts.issue, known.issue, findings);
  differ('issue.yaml', 'year', facts.year, known.date?.slice(0, 4), findings);
  if (listed.length > 0 && !listed.includes(article))
    find(findings, 'journal', 'certain', `issue.yaml does not list the article.`, {
      look: `Add ${article} to its articles.`,
    });
}

function differ(
  file: string,
  name: string,
  said: string | undefined,
  written: string | undefined,
  findings: Findings,
): void {
  if (!said || !written || foldTitle(said) === foldTitle(written)) return;
  find(
    findings,
    'journal',
    'unsure',
    `The file says ${name} “${said}”, ${file} says “${written}”; ${file} was not changed.`,
    { look: 'Look which is right.' },
  );
}
