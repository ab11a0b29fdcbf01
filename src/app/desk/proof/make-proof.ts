/** Makes a proof, reads a file of answers, and compares a proof with its manuscript. These run in a task. */
import { withTakenFile } from '../../../io/desk/taken-file.ts';
import { join } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../../messages/diagnostics.ts';
import { digestNow, readAnswersFile, reportAnswers } from '../../proof/proof-answers.ts';
import { proofArticles } from '../../proof/proof-articles.ts';
import { readProof } from './proof-files.ts';
import { changeProofWork } from './proof-work.ts';
import { renumberAnswers } from './show-proof.ts';
import { withReport } from './take-answers.ts';

export interface ProofPlace {
  /** Absolute path of the journal's folder. */
  journal: string;
  /** Absolute path of the output folder. */
  out: string;
  /** "1-2/firdous" */
  article: string;
}
export interface MadeProof {
  /** False if errors forbid a proof. */
  isMade: boolean;
  /** The errors. Other messages are in the text tab. */
  errors: Diagnostic[];
}

/** @param step called after each of three steps: reading, checking, printing */
export async function makeProof(
  { journal, out, article }: ProofPlace,
  now: Date,
  step: (done: number) => void,
): Promise<MadeProof> {
  const { articles, files } = await proofArticles({ paths: [join(journal, article)], out, step });
  const isMade = articles.some(({ written }) => written.length > 0);
  const proof = isMade ? readProof({ folder: journal, out }, article) : undefined;
  if (proof)
    changeProofWork(journal, article, (work) => ({
      ...renumberAnswers(work, proof),
      made: now.toISOString(),
    }));
  const errors = diagnosticsOf(files).filter(({ severity }) => severity === 'error');
  return { isMade, errors };
}

/** @throws SurroundingsError if the file does not have answers to this article's proof */
export async function takeAnswersFile(
  { journal, out, article }: ProofPlace,
  file: { batch: string; name: string },
): Promise<void> {
  const answers = await withTakenFile(journal, file, (path) => readAnswersFile(path, file.name));
  const proof = readProof({ folder: journal, out }, article);
  const isOwn = answers.article === article || answers.sha256 === proof?.manuscript.sha256;
  if (!isOwn)
    throw new SurroundingsError(
      `${file.name} has answers to another article, ${JSON.stringify(answers.article.slice(0, 80))}. Open that article, or ask the author for the right file.`,
    );
  const path = join(journal, article);
  const { report } = await reportAnswers(answers, { output: article, path, out });
  changeProofWork(journal, article, (work) => withReport(work, report, proof?.lines ?? []));
}

/** Whether the manuscript is as it was when the proof was made. */
export async function isProofCurrent({ journal, out, article }: ProofPlace): Promise<boolean> {
  const proof = readProof({ folder: journal, out }, article);
  return proof?.manuscript.sha256 === (await digestNow(join(journal, article)));
}
