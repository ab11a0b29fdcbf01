/** The proof of an article as it was last made, with its queries and their answers at their places. */

import { isSameQuestion } from '../../../revisions/proof/answers.ts';
import type { PrintedQuery, QueriesFile } from '../../../revisions/proof/queries-file.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { replaceEnclosed } from '../../../words/enclosed.ts';
import type { OpenJournal } from '../open-journal.ts';
import { type Passage, type PassageFinder, passageFinder } from './passage.ts';
import { type ProofFile, proofFiles, readProof } from './proof-files.ts';
import { type KeptAnswer, nextRemark, type ProofWork, readProofWork } from './proof-work.ts';
import { proposeEdit } from './propose-edit.ts';

export interface ShownProof extends Pick<ProofWork, 'made' | 'sent' | 'author' | 'warnings'> {
  /** Absent if no proof was made. */
  files?: { pdf: ProofFile; form: ProofFile };
  queries: ShownQuery[];
  /** The number of numbered lines of the proof. */
  lines: number;
  answers: ShownAnswer[];
}
export interface ShownQuery {
  number: string;
  by: 'message' | 'editor';
  question: string;
  places: ShownPlace[];
}
export interface ShownPlace {
  /** Path in the journal. */
  path: string;
  /** In the file as it is now. */
  line?: number;
  excerpt: string;
  print?: { page: number; line?: number };
}
export interface ShownAnswer extends KeptAnswer {
  /** Its place in the sources as they are now. */
  passage?: Passage;
  /** The passage after the edit for which the answer asks. */
  proposal?: string;
}

export function showProof(journal: OpenJournal, article: string): ShownProof {
  const proof = readProof(journal, article);
  const { answers, ...work } = readProofWork(journal.folder, article);
  const finder = passageFinder(journal, article);
  const queries = proof?.queries ?? [];
  return {
    ...work,
    ...(proof && { files: proofFiles(article) }),
    queries: queries.map((query) => shownQuery(query, article, finder)),
    lines: proof?.lines.length ?? 0,
    answers: answers.map((answer) => shownAnswer(answer, queries, finder)),
  };
}

function shownQuery(
  { number, by, question, places }: PrintedQuery,
  article: string,
  finder: PassageFinder,
): ShownQuery {
  const shown = places.map(({ file, line, excerpt, print }): ShownPlace => {
    const now = line === undefined ? undefined : finder.find(file, line, excerpt)?.line;
    return {
      path: `${article}/${file}`,
      ...(now !== undefined && { line: now }),
      excerpt: replaceEnclosed(excerpt, COMMENT, () => ''),
      ...(print && {
        print: { page: print.page, ...(print.line !== undefined && { line: print.line }) },
      }),
    };
  });
  return { number, by, question, places: shown };
}

function shownAnswer(
  answer: KeptAnswer,
  queries: readonly PrintedQuery[],
  finder: PassageFinder,
): ShownAnswer {
  const passage = passageOf(answer, queries, finder);
  const edited = passage && proposeEdit(answer.text, passage.text);
  const proposal = edited && withoutAnswered(edited, answer.question ?? '');
  return {
    ...answer,
    ...(passage && { passage }),
    ...(proposal !== undefined && { proposal }),
  };
}

const COMMENT = ['{>>', '<<}'] as const;

/** Removes the editor's comment that the answer is about. */
function withoutAnswered(text: string, question: string): string {
  return replaceEnclosed(text, COMMENT, (whole) => {
    const asked = collapseWhiteSpace(whole.slice(COMMENT[0].length, -COMMENT[1].length)).trim();
    return asked !== '' && question.endsWith(`: ${asked}`) ? '' : whole;
  });
}

/** A remark that names no line, and a query about a whole file, have no place. */
function passageOf(
  { id, printed }: KeptAnswer,
  queries: readonly PrintedQuery[],
  finder: PassageFinder,
): Passage | undefined {
  if (printed?.at) return finder.find(printed.at.file, printed.at.line, printed.words);
  const places = queries.find(({ number }) => number === id)?.places ?? [];
  const place = places.find(({ line }) => line !== undefined);
  return place?.line === undefined ? undefined : finder.find(place.file, place.line, place.excerpt);
}

/**
 * The numbers of queries differ between proofs, so answers get the numbers of their questions in the new proof. An
 * answer whose question is not asked any more becomes a remark.
 */
export function renumberAnswers(work: ProofWork, { queries }: QueriesFile): ProofWork {
  let remark = nextRemark(work) - 1;
  const taken = new Set<string>();
  const answers = work.answers.map((answer) => {
    if (answer.id.startsWith('R')) return answer;
    const same = queries.find(
      ({ number, question }) =>
        !taken.has(number) && isSameQuestion(question, answer.question ?? ''),
    );
    remark += same ? 0 : 1;
    const id = same?.number ?? `R${remark}`;
    taken.add(id);
    return { ...answer, id };
  });
  return { ...work, answers };
}
