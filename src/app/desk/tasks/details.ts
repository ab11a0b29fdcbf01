/** Tasks of the form with an article's details: its front matter is parsed and changed in another process. */
import type { CheckedValue, ValueToCheck } from '../details/check-values.ts';
import type { DetailsChanges } from '../details/details-values.ts';
import type { ShownDetails } from '../details/show-details.ts';
import type { Task } from './task.ts';

interface DetailsTexts {
  /** The manuscript. */
  text: string;
  /** The text of journal.yaml. */
  journal: string;
}

const showDetails: Task<DetailsTexts, ShownDetails> = async ({ text, journal }) => {
  const { showDetails } = await import('../details/show-details.ts');
  return showDetails(text, journal);
};

/** Answers the changed manuscript. */
const applyDetails: Task<DetailsTexts & { changes: DetailsChanges }, string> = async ({
  text,
  journal,
  changes,
}) => {
  const [{ applyDetails }, { journalFacts }] = await Promise.all([
    import('../details/apply-details.ts'),
    import('../details/show-details.ts'),
  ]);
  return applyDetails(text, changes, journalFacts(journal).language);
};

const checkValues: Task<readonly ValueToCheck[], CheckedValue[]> = async (values) => {
  const { checkValue } = await import('../details/check-values.ts');
  return values.map(checkValue);
};

export const detailsTasks = { showDetails, applyDetails, checkValues };
