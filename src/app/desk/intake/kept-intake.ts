/** What intake found in an article's files, and how the editor has answered its questions. */
import { z } from 'zod';
import { FACT_KINDS, type Finding, TOPICS } from '../../../intake/findings.ts';
import { readKept, writeKept } from '../../../io/desk/kept-json.ts';

export interface KeptIntake {
  /** Names of the author's files. */
  inputs: string[];
  /** ISO time in UTC. */
  time: string;
  /** Sorted by the harm of a wrong guess. */
  findings: Finding[];
  /** By id of the question. */
  answers: Record<string, Answer>;
}
/** `right` if the guess was right, `changed` if a button has changed the article. */
export type Answer = 'right' | 'changed';

const finding = z.object({
  topic: z.enum(TOPICS),
  what: z.string(),
  sure: z.enum(['certain', 'likely', 'unsure']),
  where: z.string().optional(),
  look: z.string().optional(),
  fact: z.looseObject({ kind: z.enum(FACT_KINDS) }).optional(),
  about: z.looseObject({ kind: z.string() }).optional(),
});
const schema = z.object({
  inputs: z.array(z.string()),
  time: z.string(),
  findings: z.array(finding),
  answers: z.record(z.string(), z.enum(['right', 'changed'])),
});

/**
 * @param article "1-2/firdous"
 * @returns undefined if the article was not taken in at the desk, or the file is damaged
 */
export function readIntake(journal: string, article: string): KeptIntake | undefined {
  const read = schema.safeParse(readKept(journal, pathOf(article)));
  return read.success ? (read.data as KeptIntake) : undefined;
}

export function keepIntake(journal: string, article: string, kept: KeptIntake): void {
  writeKept(journal, pathOf(article), kept);
}

/** @param answer without it, the question is open again */
export function keepAnswer(
  journal: string,
  article: string,
  question: string,
  answer: Answer | undefined,
): void {
  const kept = readIntake(journal, article);
  if (!kept) return;
  const { [question]: _, ...others } = kept.answers;
  keepIntake(journal, article, {
    ...kept,
    answers: answer === undefined ? others : { ...others, [question]: answer },
  });
}

function pathOf(article: string): string {
  return `.offprint/intake/${article}.json`;
}
