/** The texts of a new journal.yaml and issue.yaml. */
import { readDate } from '../../../compile/metadata/values/dates.ts';
import { flowMap, numberOrText, scalar } from '../../../compile/yaml/write-values.ts';
import type { IssueAnswers, JournalAnswers } from './answers.ts';

type JournalValues = Pick<
  JournalAnswers,
  'title' | 'publisher' | 'place' | 'license' | 'language' | 'style' | 'theme'
> & { issn: { print?: string | undefined; electronic?: string | undefined } };

export function journalYaml(values: JournalValues): string {
  const { title, publisher, place, issn, license, language, style, theme } = values;
  const name = publisher.trim();
  return lines([
    ['title', scalar(title.trim())],
    ['publisher', name && flowMap({ name, place: place.trim() || undefined })],
    ['issn', issn.print || issn.electronic ? flowMap(issn) : ''],
    ['license', license && scalar(license)],
    ['language', scalar(language)],
    ['style', scalar(style)],
    ['theme', scalar(theme)],
  ]);
}

export function issueYaml({ volume, number, date }: IssueAnswers): string {
  const read = readDate(date.trim());
  return lines([
    ['volume', volume.trim() && numberOrText(volume.trim())],
    ['issue', number.trim() && numberOrText(number.trim())],
    ['date', 'value' in read ? read.value : ''],
  ]);
}

/** Keys without a value are left out. */
function lines(entries: [key: string, value: string][]): string {
  return entries.flatMap(([key, value]) => (value ? [`${key}: ${value}\n`] : [])).join('');
}
