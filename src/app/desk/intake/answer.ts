/** Answers questions of intake: the guess was right, or a button changes the manuscript. */
import { acceptProposals, openProposals } from '../../../compile/citations/index.ts';
import { YamlUnreadable } from '../../../compile/yaml/write.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { manuscriptPath, type OpenJournal } from '../open-journal.ts';
import { readSources } from '../sources.ts';
import { workState } from '../states.ts';
import { applyChoice } from './apply-choice.ts';
import { type KeptIntake, keepAnswer, readIntake } from './kept-intake.ts';
import type { Choice, Question } from './question.ts';
import { questionsOf } from './questions.ts';
import type { AnswerRequest } from './requests.ts';
import { type Answered, CHANGED, saveAnswer } from './settle.ts';
import { workLabels } from './work-labels.ts';

export interface ArticleQuestions {
  questions: Question[];
  /** Path of the manuscript in the journal. */
  manuscript: string;
  /** Names of the author's files. Absent if the article was not taken in at the desk. */
  inputs?: string[];
  /** The text of intake.md. Empty if there is none. */
  report: string;
  isReceived: boolean;
}

export async function articleQuestions(
  journal: OpenJournal,
  article: string,
): Promise<ArticleQuestions> {
  const { path, text, kept } = await readArticleText(journal, article);
  const report = `${article}/intake.md`;
  const references = `${article}/references.json`;
  const sources = readSources(journal, [report, references]);
  return {
    questions: questionsOf(kept, text, workLabels(sources[references]?.text ?? '')),
    manuscript: path,
    ...(kept && { inputs: kept.inputs }),
    report: sources[report]?.text ?? '',
    isReceived: workState(journal.folder, article) === 'received',
  };
}

/** @throws SurroundingsError if a question is not there any more, or the front matter cannot be read */
export async function answerQuestions(
  journal: OpenJournal,
  { article, ids, choice }: AnswerRequest,
  now: Date,
): Promise<Answered> {
  const { path, text, version, kept } = await readArticleText(journal, article);
  if (!choice) {
    for (const id of ids) keepAnswer(journal.folder, article, id, 'right');
    return { ids };
  }
  const edited = editedText(text, ids, choice.kind, choice as Choice, kept);
  if (edited === text) throw new SurroundingsError(CHANGED);
  const change = { path, content: edited, base: version };
  const saved = saveAnswer(journal, article, 'Question of intake answered', change, now);
  const open = questionsOf(kept, edited);
  for (const id of ids)
    if (!open.some((each) => each.id === id && isTieLeft(each)))
      keepAnswer(journal.folder, article, id, 'changed');
  return { ids, change: { path, before: text, version: saved } };
}

/** Further authors may have no affiliation. */
function isTieLeft({ choices }: Question): boolean {
  return choices.some(({ kind }) => kind === 'affiliation');
}

function editedText(
  text: string,
  ids: readonly string[],
  kind: string,
  choice: Choice,
  kept: KeptIntake | undefined,
): string {
  const questions = questionsOf(kept, text).filter(({ id }) => ids.includes(id));
  if (questions.length !== ids.length) return text;
  if (ids.length === openProposals(text).length && ids.length > 1 && kind === 'accept')
    return acceptProposals(text);
  try {
    // From the end, so that the ids of equal proposals above stay.
    return questions.toReversed().reduce((edited, question) => {
      const own = question.choices.find((each) =>
        ids.length > 1 ? each.kind === kind : JSON.stringify(each) === JSON.stringify(choice),
      );
      const finding = kept?.findings[Number.parseInt(question.id, 10)];
      return own ? applyChoice(edited, question, own, finding) : edited;
    }, text);
  } catch (error) {
    if (!(error instanceof YamlUnreadable)) throw error;
    throw new SurroundingsError(
      `The front matter of the manuscript cannot be read (${error.message}). Correct it in the text first.`,
    );
  }
}

async function readArticleText(journal: OpenJournal, article: string) {
  const path = await manuscriptPath(journal, article);
  const { [path]: source } = readSources(journal, [path]);
  const kept = readIntake(journal.folder, article);
  return { path, text: source?.text ?? '', version: source?.version ?? '', kept };
}
