/** Questions of intake to the editor, and what the buttons below them do. */
import type { Topic } from '../../../intake/findings.ts';
import type { Answer } from './kept-intake.ts';

/** An edit of the manuscript that answers a question. */
export type Choice =
  /** Replaces a citation by the proposed one, or keeps the author's words and deletes the proposal. */
  | { kind: 'accept'; replacement: string }
  | { kind: 'reject' }
  /** Splits the name of an author in another way. */
  | { kind: 'name'; given: string; family: string }
  | { kind: 'not-author' }
  | { kind: 'date'; iso: string }
  | { kind: 'put-in-text' }
  | { kind: 'add-author' }
  /** Ties an author to an affiliation. */
  | { kind: 'affiliation'; author: string; id: string; label: string };

export interface Question {
  id: string;
  topic: Topic;
  /** What was found. Absent for a proposal, whose words are quoted. */
  what?: string;
  /** Words of the author's file. */
  quote?: string;
  /** Place in the author's file. Example: "paragraph 12" */
  where?: string;
  /** What the editor should check. */
  look?: string;
  /** Why a citation is only proposed. Proposals with the same reason are of one kind. */
  remark?: string;
  /** The works that a proposal cites, in words. Example: "Brook 2001: Lakes of the north" */
  works?: string[];
  /** Line of the manuscript, if the words stand there. */
  line?: number;
  choices: Choice[];
  answer?: Answer;
}
