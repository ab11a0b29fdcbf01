/** The mail to the corresponding authors. It compiles the article, so it runs in a task. */

import { fullTitle } from '../../../formats/html/index.ts';
import { planBuild } from '../../../io/journal/folders.ts';
import { join } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { enumerate } from '../../../words/enumerate.ts';
import { authorName } from '../../../words/person-name.ts';
import { compileFolder, withBuildContext } from '../../articles/build-context.ts';
import { MAIL_WORDS } from './mail-words.ts';
import { proofFiles, readProof } from './proof-files.ts';

export interface MailRequest {
  /** Absolute path of the journal's folder. */
  journal: string;
  /** Absolute path of the output folder. */
  out: string;
  article: string;
  /** ISO date by which answers are expected. */
  due: string;
}
export interface MailDraft {
  /** Addresses of the corresponding authors. Empty if they have none. */
  to: string[];
  subject: string;
  text: string;
  /** Of the text; the article's language, or English. */
  language: string;
  /** The date in the text. */
  due: string;
}

/** @throws SurroundingsError if the article has an error */
export async function mailDraft({ journal, out, article, due }: MailRequest): Promise<MailDraft> {
  const { articles } = await planBuild([join(journal, article)]);
  const [folder] = articles;
  const read = folder && (await withBuildContext((context) => compileFolder(folder, context)));
  const compiled = read?.compiled?.article;
  if (!compiled)
    throw new SurroundingsError(
      'The article has an error, so the mail cannot be written. Correct it in the text first.',
    );
  const corresponding = compiled.authors.filter((author) => author.corresponding);
  const known = compiled.language.split('-')[0] ?? '';
  const language = Object.hasOwn(MAIL_WORDS, known) ? known : 'en';
  const words = MAIL_WORDS[language] ?? MAIL_WORDS.en;
  const { pdf, form } = proofFiles(article);
  const authors = corresponding.length > 0 ? corresponding : compiled.authors;
  const facts = {
    names: enumerate(authors.map(authorName)),
    title: fullTitle(compiled),
    journal: compiled.journal.title,
    pdf: pdf.name,
    form: form.name,
    due: dateWords(due, language),
    queries: readProof({ folder: journal, out }, article)?.queries.length ?? 0,
  };
  return {
    to: corresponding.flatMap(({ email }) => email ?? []),
    subject: words?.subject(facts) ?? '',
    text: words?.text(facts).join('\n\n') ?? '',
    language,
    due: facts.due,
  };
}

/** Example: "10 December 2026" */
function dateWords(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
