/** What Crossref would refuse, said before it is sent: article, field and what to do. */
import { outputAddress } from '../../addresses.ts';
import type { Article, Author } from '../../article.ts';
import type { Issue } from '../../issue.ts';
import type { LeftOut } from '../export.ts';

/** Of the whole deposit. */
export function issueRefusals(
  { journal, facts }: Issue,
  settings: Record<string, unknown>,
): LeftOut[] {
  const { depositor } = settings as { depositor?: { email?: string } };
  const found: LeftOut[] = [];
  if (!journal.issn.print && !journal.issn.electronic) {
    found.push({
      field: 'ISSN',
      reason: 'Unexpected journal without ISSN, expected one',
      advice: 'Write issn: in journal.yaml once it is assigned.',
    });
  }
  if (!journal.url) {
    found.push({
      field: 'url',
      reason: 'Unexpected journal without address, expected the pages that DOIs lead to',
      advice: 'Write url: in journal.yaml.',
    });
  }
  if (!depositor?.email && !journal.email) {
    found.push({
      field: 'crossref.depositor',
      reason: 'Unexpected deposit without e-mail address, expected one that Crossref answers to',
      advice: 'Write crossref: {depositor: {name: …, email: …}} in journal.yaml.',
    });
  }
  if ((facts.volume || facts.issue) && !facts.date) {
    found.push({
      field: 'date',
      reason: 'Unexpected issue without date, expected its publication date',
      advice: 'Write date: in issue.yaml.',
    });
  }
  return found;
}

/** Of one article. Patterns are those of common5.4.0.xsd. */
export function articleRefusals(article: Article): LeftOut[] {
  const found: Omit<LeftOut, 'article'>[] = [];
  if (!article.doi) {
    found.push({
      field: 'DOI',
      reason: 'Unexpected article without DOI, expected one',
      advice: 'Write doi: in its front matter.',
    });
  } else if (!/^10\.\d{4,9}\/[A-Za-z0-9._()/:-]{1,200}$/.test(article.doi)) {
    found.push({
      field: 'DOI',
      reason: `Unexpected characters in "${article.doi}", expected letters, digits and ._()/:-`,
      advice: 'Assign a DOI without them.',
    });
  }
  if (!article.dates.published) {
    found.push({
      field: 'dates.published',
      reason: 'Unexpected article without publication date, expected one',
      advice: 'Write dates: {published: …} in its front matter.',
    });
  }
  if (!outputAddress(article, 'html')) {
    found.push({
      field: 'url',
      reason: 'Unexpected article without address, expected one below the journal’s',
      advice: 'Write url: in journal.yaml.',
    });
  }
  article.authors.forEach((author, index) => {
    found.push(...authorRefusals(author, index + 1));
  });
  return found.map((each) => ({ article: article.name, ...each }));
}

function authorRefusals(
  { name, collective }: Author,
  position: number,
): Omit<LeftOut, 'article'>[] {
  const parts = name
    ? { 'family name': name.family, 'given name': name.given, suffix: name.suffix }
    : { name: collective };
  return Object.entries(parts).flatMap(([part, value]) => {
    const longest = part === 'suffix' ? 10 : part === 'name' ? 511 : 60;
    if (
      value === undefined ||
      (value.length <= longest && (part === 'name' || !/[\d?]/.test(value)))
    )
      return [];
    return [
      {
        field: `author ${position}, ${part}`,
        reason: `Unexpected "${value}", expected at most ${longest} letters without digits and question marks`,
        advice: 'Correct the name in the front matter.',
      },
    ];
  });
}
