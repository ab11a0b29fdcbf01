/** The day of a publication. */
import { Field } from '../../ui/field.tsx';
import { words } from '../../words.ts';

interface DateFieldProps {
  value: string;
  onValue(date: string): void;
  error: string | undefined;
  earliest?: string | undefined;
  hint?: string;
}

export function DateField({ value, onValue, error, earliest, hint }: DateFieldProps) {
  return (
    <Field
      label={words.publish.date}
      hint={hint ?? words.publish.dateHint}
      error={error}
      control={(ids) => (
        <input
          {...ids}
          class="date"
          type="date"
          value={value}
          min={earliest}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** @param earliest the earliest day that the record allows */
export function dateError(date: string, earliest: string | undefined): string | undefined {
  if (date === '') return words.publish.dateMissing;
  return earliest !== undefined && date < earliest ? words.publish.dateEarly(earliest) : undefined;
}
