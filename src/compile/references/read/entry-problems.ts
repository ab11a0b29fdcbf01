import type { MessageOf } from '../../../messages/message.ts';

/** Takes the messages about the fields of one entry. */
export interface EntryProblems {
  /** Key of the entry. */
  key: string;
  add(problem: MessageOf<'reference-field-invalid'>): void;
}
