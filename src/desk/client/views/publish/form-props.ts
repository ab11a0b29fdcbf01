import type { ChangedArticle } from '../../../../app/desk/publish/changes-at-desk.ts';
import type { RecordReport } from '../../../../app/desk/publish/put-on-record-at-desk.ts';
import type { AnswerOf } from '../../call.ts';

/** What the forms of a published article get. */
export interface FormProps {
  /** "1-2/firdous" */
  article: string;
  state: AnswerOf<'publish.state'>;
  changed: ChangedArticle;
  onReport(report: RecordReport): void;
}
