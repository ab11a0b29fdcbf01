/** Compares an article with the journal and the issue around it, or says what would be written for them. */
import { find } from '../../intake/findings.ts';
import type { Intake } from '../../intake/result.ts';
import type { Target } from '../../io/intake/target.ts';
import { compareIssue, compareJournal, issueYaml, journalYaml } from './surroundings.ts';

/** @param article name of its folder */
export function compareTarget(result: Intake, target: Target, article: string): void {
  if (target.journal)
    compareJournal(result.journal, target.journal.journal, result.front?.license, result.findings);
  const listed = target.issue?.sections.flatMap((section) => section.articles) ?? [];
  if (target.issue)
    compareIssue(result.journal, target.issue.facts, listed, article, result.findings);
  const journal =
    !target.journal && !target.journalPath
      ? journalYaml(result.journal, result.language)
      : undefined;
  const issue =
    !target.issue && !target.issuePath ? issueYaml(result.journal, [article]) : undefined;
  const yaml = [
    journal && `journal.yaml: ${oneLine(journal)}`,
    issue && `issue.yaml: ${oneLine(issue)}`,
  ].filter(Boolean);
  if (yaml.length > 0)
    find(
      result.findings,
      'journal',
      'certain',
      'Facts of journal and issue were not written: the folders above hold other things.',
      { look: `They would be: ${yaml.join('; ')}.` },
    );
}

function oneLine(yaml: string): string {
  return `{${yaml.trim().replace(/\n/g, ', ')}}`;
}
