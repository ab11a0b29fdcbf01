/** What the parts of the proof tab get. */
import type { ShownProof } from '../../../../app/desk/proof/show-proof.ts';
import type { RequestOf } from '../../call.ts';

export interface ProofPart {
  article: string;
  proof: ShownProof;
  /** Path of the manuscript. */
  manuscript: string;
  /** Asks for the proof again. */
  onChanged(): void;
}

/** A question of the editor that is added, edited or removed. */
export type QuestionChange = RequestOf<'proof.changeQuestion'>['change'];
