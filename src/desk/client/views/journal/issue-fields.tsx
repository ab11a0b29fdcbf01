/** Volume, number and date of a new issue. */
import type { RequestOf } from '../../call.ts';
import { TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';

type IssueAnswers = RequestOf<'journal.makeIssue'>;
type Field = keyof IssueAnswers;

interface IssueFieldsProps {
  answers: IssueAnswers;
  problem(field: Field): string | undefined;
  onValue(field: Field, value: string): void;
}

export function IssueFields({ answers, problem, onValue }: IssueFieldsProps) {
  const asked = words.start.issue;
  return (
    <div class="columns">
      {(['volume', 'number', 'date'] as const).map((field) => (
        <TextField
          key={field}
          label={asked[field]}
          hint={field === 'date' ? asked.dateHint : undefined}
          isOptional={field === 'date'}
          value={answers[field]}
          error={problem(field)}
          onValue={(value) => onValue(field, value)}
        />
      ))}
    </div>
  );
}
