/** Makes a journal, or an issue in it, from the answers of an editor. */
import { readDate } from '../../../compile/metadata/values/dates.ts';
import { isFolderName } from '../../../compile/metadata/values/folder.ts';
import { readIssn } from '../../../compile/metadata/values/identifiers.ts';
import { readNumber } from '../../../compile/metadata/values/numbering.ts';
import type { Outcome } from '../../../compile/metadata/values/outcome.ts';
import { kindOfPlace } from '../../../io/desk/browse-folders.ts';
import { existing, writeSettings } from '../../../io/intake/paper-files.ts';
import { join, resolve } from '../../../io/system/paths.ts';
import { wordingOf } from '../../../messages/wording.ts';
import type { IssueAnswers, JournalAnswers } from './answers.ts';
import { issueYaml, journalYaml } from './settings-yaml.ts';

/** Sentences for the fields that are wrong. */
export type Problems<Answers> = Partial<Record<keyof Answers, string>>;
export type Made<Answers> =
  | { problems: Problems<Answers> }
  /** `issue` is the name of the first issue's folder. */
  | { folder: string; issue: string };

/** What is wrong with the answers. Nothing is written. */
export async function journalProblems(answers: JournalAnswers): Promise<Problems<JournalAnswers>> {
  const { issnPrint, issnElectronic } = answers;
  const same = issnPrint !== '' && issnOf(issnPrint) === issnOf(issnElectronic);
  return defined({
    ...(await placeProblems(answers)),
    title: answers.title.trim() === '' ? 'The journal needs a title.' : undefined,
    issnPrint: faultOf(issnPrint, readIssn),
    issnElectronic: same
      ? 'This is the ISSN of the printed edition. The electronic edition has an ISSN of its own.'
      : faultOf(issnElectronic, readIssn),
    publisher:
      answers.publisher.trim() === '' && answers.place.trim() !== ''
        ? 'Name the publisher, because a place was given.'
        : undefined,
    ...issueProblems(answers),
  });
}

/** What is wrong with the facts of an issue. */
export function issueProblems({ volume, number, date }: IssueAnswers): Problems<IssueAnswers> {
  const isEmpty = volume.trim() === '' && number.trim() === '';
  return defined({
    volume: isEmpty ? 'Give the volume, the number, or both.' : faultOf(volume, readNumber),
    number: faultOf(number, readNumber),
    date: faultOf(date, readDate),
  });
}

async function placeProblems({ parent, name }: JournalAnswers): Promise<Problems<JournalAnswers>> {
  const [folder, own] = [parent.trim(), name.trim()];
  if (folder === '') return { parent: 'Choose the folder in which the journal is made.' };
  const kind = await kindOfPlace(resolve(folder));
  if (kind === 'missing') return { parent: `${folder} does not exist. Choose another folder.` };
  if (kind === 'file') return { parent: `${folder} is a file. Choose a folder.` };
  if (kind === 'journal')
    return { parent: `${folder} is the folder of a journal already. Choose another folder.` };
  if (own === '') return { name: 'Name the folder of the journal.' };
  if (!isFolderName(own))
    return { name: `A folder cannot be named "${own}". Use letters, digits and hyphens.` };
  const home = join(resolve(folder), own);
  const taken = await existing(home, ['journal.yaml']);
  if (taken.length > 0)
    return { name: `${home} has a journal already. Open it, or choose another name.` };
  return (await kindOfPlace(home)) === 'file'
    ? { name: `${home} is a file. Choose another name.` }
    : {};
}

function issnOf(text: string): string | undefined {
  const read = readIssn(text);
  return 'value' in read ? read.value : undefined;
}

/** An empty text is no fault. */
function faultOf<Value>(text: string, read: (text: string) => Outcome<Value>): string | undefined {
  if (text.trim() === '') return undefined;
  const outcome = read(text.trim());
  if ('value' in outcome) return undefined;
  const { text: fact, fix } = wordingOf(outcome.fault);
  return [fact, fix].filter(Boolean).join(' ');
}

function defined<Key extends string>(
  problems: Partial<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  return Object.fromEntries(
    Object.entries(problems).filter(([, problem]) => problem !== undefined),
  ) as Partial<Record<Key, string>>;
}

/** Writes journal.yaml and the issue.yaml of the first issue. Existing files are never replaced. */
export async function makeJournal(answers: JournalAnswers): Promise<Made<JournalAnswers>> {
  const problems = await journalProblems(answers);
  if (Object.keys(problems).length > 0) return { problems };
  const folder = join(resolve(answers.parent.trim()), answers.name.trim());
  const issue = issueFolderName(answers);
  const [taken] = await existing(folder, ['journal.yaml', `${issue}/issue.yaml`]);
  if (taken !== undefined)
    return {
      problems: {
        name: `${folder} has a file ${taken} already, which would be replaced. Choose another name.`,
      },
    };
  const issn = { print: issnOf(answers.issnPrint), electronic: issnOf(answers.issnElectronic) };
  // The issue comes first: a folder counts as a journal only when everything is there.
  await writeSettings('issue', join(folder, issue, 'issue.yaml'), issueYaml(answers), folder);
  await writeSettings(
    'journal',
    join(folder, 'journal.yaml'),
    journalYaml({ ...answers, issn }),
    folder,
  );
  return { folder, issue };
}

/** Example: "1-2" for volume 1, number 2. Characters that folders cannot have become hyphens. */
export function issueFolderName({ volume, number }: IssueAnswers): string {
  const parts = [volume, number].map((part) => part.trim().replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  const name = parts.filter((part) => part !== '' && part !== '-').join('-');
  return isFolderName(name) ? name : `issue-${name}`;
}
