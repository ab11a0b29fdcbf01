/** Takes the author's answers: from the file that the form saved, or as the editor types them. */
import type { AnswerReport } from '../../../revisions/proof/answers.ts';
import type { QueriesFile } from '../../../revisions/proof/queries-file.ts';
import { type KeptAnswer, nextRemark, type ProofWork, withAnswers } from './proof-work.ts';
import { lineNamed, type Remark, splitRemarks } from './split-remarks.ts';

type Lines = QueriesFile['lines'];

/**
 * Adds the answers of a file. An answer that was taken before keeps what was done with it, unless its text has changed.
 *
 * @param lines of the proof
 */
export function withReport(work: ProofWork, report: AnswerReport, lines: Lines): ProofWork {
  const queries = report.answered.map(({ number, question, answer }) =>
    answerOf(number, answer, { question }),
  );
  const unknown = report.unknown.map(({ question, answer }) => ({
    text: answer.trim(),
    ...(question && { question }),
  }));
  const known = new Set(work.answers.map(({ text }) => text));
  const first = nextRemark(work);
  const remarks = [...unknown, ...splitRemarks(report.remarks, lines.length)]
    .filter(({ text }) => !known.has(text))
    .map((remark, index) => remarkOf(first + index, remark, lines));
  const unchanged = (answer: KeptAnswer) =>
    work.answers.some(({ id, text }) => id === answer.id && text === answer.text);
  const all = withAnswers(
    work,
    [...queries, ...remarks].filter((answer) => !unchanged(answer)),
  );
  return { ...all, author: report.name, warnings: report.warnings };
}

/** An answer to a query that the editor types. An empty text removes it. */
export function withTypedAnswer(
  work: ProofWork,
  id: string,
  text: string,
  { queries }: Pick<QueriesFile, 'queries'>,
): ProofWork {
  const answers = work.answers.filter((each) => each.id !== id);
  const others = { ...work, answers };
  const question = queries.find(({ number }) => number === id)?.question;
  if (text.trim() === '') return others;
  return withAnswers(others, [answerOf(id, text.trim(), { ...(question && { question }) })]);
}

/** @param line of the proof; by default, the line that the text names */
export function withTypedRemark(
  work: ProofWork,
  text: string,
  line: number | undefined,
  lines: Lines,
): ProofWork {
  const named = line ?? lineNamed(text);
  const remark = { text: text.trim(), ...(named !== undefined && { line: named }) };
  return withAnswers(work, [remarkOf(nextRemark(work), remark, lines)]);
}

function answerOf(id: string, text: string, more: Partial<KeptAnswer>): KeptAnswer {
  return { id, text, state: 'open', ...more };
}

function remarkOf(
  number: number,
  { text, line, question }: Remark & { question?: string },
  lines: Lines,
): KeptAnswer {
  const at = line === undefined ? undefined : lines[line - 1];
  return answerOf(`R${number}`, text, {
    ...(question !== undefined && { question }),
    ...(line !== undefined &&
      at && { printed: { line, words: at.text, ...(at.at && { at: at.at }) } }),
  });
}
