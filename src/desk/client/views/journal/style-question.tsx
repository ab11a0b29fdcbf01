/** The citation style of a new journal, with a sample reference of each. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { ChoiceCards } from './choice-cards.tsx';
import type { AnswersForm } from './new-journal-form.ts';

const asked = words.start.questions;

interface StyleQuestionProps {
  form: AnswersForm;
  styles: AnswerOf<'journal.choices'>['styles'];
}

export function StyleQuestion({ form, styles }: StyleQuestionProps) {
  const [search, setSearch] = useState('');
  // The style that is chosen at first is in view.
  const [first] = useState(form.answers.style);
  const ordered = styles.toSorted((a, b) => Number(b.name === first) - Number(a.name === first));
  const wanted = search.toLowerCase().split(/\s+/);
  const shown = ordered.filter(({ title, name, aliases }) => {
    const own = [title, name, ...aliases].join(' ').toLowerCase();
    return wanted.every((word) => own.includes(word));
  });
  return (
    <ChoiceCards
      legend={asked.style}
      class="styles"
      choices={shown.map(({ name, title, citation, reference }) => ({
        value: name,
        label: title,
        explanation: (
          <>
            <span lang="en">{reference}</span>
            <span>
              {asked.cited} <span lang="en">{citation}</span>
            </span>
          </>
        ),
      }))}
      value={form.answers.style}
      onValue={(value) => form.set('style', value)}
    >
      <TextField
        label={asked.styleSearch}
        hint={shown.length === 0 ? asked.noStyle : asked.styleCount(shown.length)}
        value={search}
        onValue={setSearch}
        onKeyDown={(event) => {
          // Enter would send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </ChoiceCards>
  );
}
