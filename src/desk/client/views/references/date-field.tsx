/** A date: year, month and day, or words such as "in press". */
import type { ComponentChildren } from 'preact';
import { SelectField, TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import {
  type DateParts,
  datePartsOf,
  dateWordsOf,
  type Entry,
  withDateParts,
  withDateWords,
} from './entry.ts';

interface DateFieldProps {
  label: string;
  name: string;
  entry: Entry;
  error?: string | undefined;
  hint?: ComponentChildren;
  onEntry(entry: Entry): void;
}

export function DateField({ label, name, entry, error, hint, onEntry }: DateFieldProps) {
  const { form } = words.references;
  const [year = '', month = '', day = ''] = datePartsOf(entry, name).map(String);
  const dateWords = dateWordsOf(entry, name);
  const change = (parts: DateParts) => onEntry(withDateParts(entry, name, parts));
  return (
    <fieldset class="date">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="date-parts">
        <TextField
          label={form.year}
          inputMode="numeric"
          error={error}
          value={year}
          onValue={(value) => change([value.trim(), month, day])}
        />
        <SelectField
          label={form.month}
          value={month === '' ? '' : String(Number(month))}
          onValue={(value) => change([year, value, value === '' ? '' : day])}
          options={[
            { value: '', label: form.noMonth },
            ...form.months.map((each, index) => ({ value: String(index + 1), label: each })),
          ]}
        />
        <TextField
          label={form.day}
          inputMode="numeric"
          disabled={month === ''}
          value={day}
          onValue={(value) => change([year, month, value.trim()])}
        />
        {dateWords !== '' && (
          <TextField
            label={form.dateWords}
            value={dateWords}
            onValue={(value) => onEntry(withDateWords(entry, name, value))}
          />
        )}
      </div>
    </fieldset>
  );
}
