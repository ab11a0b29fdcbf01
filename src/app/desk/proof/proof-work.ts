/** What is kept of the work on a proof: when it was sent, the answers, and what was done with each of them. */
import { z } from 'zod';
import { readKept, writeKept } from '../../../io/desk/kept-json.ts';

const ANSWER_STATES = ['open', 'done', 'refused'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

const LONGEST = 20_000;
const text = z.string().max(LONGEST);
const date = z.iso.date();

export const ANSWER = z.object({
  /** Number of the query ("AQ3"), or the number of a remark ("R1"). */
  id: z.string().regex(/^(?:AQ|R)\d{1,5}$/),
  text,
  /** The question, because a later proof numbers its queries anew. */
  question: text.optional(),
  /** The printed line that a remark names, with its words and its place in the article's folder. */
  printed: z
    .object({
      line: z.number().int().positive(),
      words: text,
      at: z.object({ file: z.string().max(1000), line: z.number().int().positive() }).optional(),
    })
    .optional(),
  state: z.enum(ANSWER_STATES),
  /** Why it was refused. */
  reason: text.optional(),
});
export type KeptAnswer = z.infer<typeof ANSWER>;

const WORK = z.object({
  /** ISO time in UTC when the proof was last made. */
  made: z.iso.datetime().optional(),
  /** The day on which the proof was sent, and the day by which answers are expected. */
  sent: z.object({ date, due: date }).optional(),
  /** The name that the author typed into the form. */
  author: text.default(''),
  /** What the editor must know about the file of answers, as sentences. */
  warnings: z.array(text).default([]),
  answers: z.array(ANSWER).max(5000).default([]),
});
export type ProofWork = z.infer<typeof WORK>;

/** @param article "1-2/firdous" */
export function readProofWork(journal: string, article: string): ProofWork {
  const read = WORK.safeParse(readKept(journal, pathOf(article)) ?? {});
  return read.success ? read.data : WORK.parse({});
}

/** Changes what is kept. @returns the new state */
export function changeProofWork(
  journal: string,
  article: string,
  change: (work: ProofWork) => ProofWork,
): ProofWork {
  const work = change(readProofWork(journal, article));
  writeKept(journal, pathOf(article), work);
  return work;
}

/** Replaces the answers of the same numbers, and adds the others. */
export function withAnswers(work: ProofWork, answers: readonly KeptAnswer[]): ProofWork {
  const all = new Map([...work.answers, ...answers].map((each) => [each.id, each]));
  return { ...work, answers: [...all.values()].sort((a, b) => orderOf(a.id) - orderOf(b.id)) };
}

/** The next free number of a remark. */
export function nextRemark({ answers }: ProofWork): number {
  const numbers = answers.flatMap(({ id }) => (id.startsWith('R') ? [Number(id.slice(1))] : []));
  return Math.max(0, ...numbers) + 1;
}

/** Queries come before remarks. */
function orderOf(id: string): number {
  return id.startsWith('R') ? 1e6 + Number(id.slice(1)) : Number(id.slice(2));
}

function pathOf(article: string): string {
  return `.offprint/proofs/${article}.json`;
}
