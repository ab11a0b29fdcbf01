/** Type, language, dates, DOI and pages. */
import { words } from '../../words.ts';
import { type Form, languageName, namedOptions } from './form.ts';
import { PathChecked, PathSelect } from './text-fields.tsx';

const { details } = words;
const DATES = ['received', 'revised', 'accepted', 'published', 'corrected', 'retracted'] as const;

export function ArticleSection({ form }: { form: Form }) {
  const { texts } = form.values;
  const type = texts.type ?? '';
  const types = Object.entries(details.types).map(([value, label]) => ({ value, label }));
  const isKnown = type === '' || type in details.types;
  const language = languageName(form.journal.language);
  // A date that is rare has a field only if the article has it.
  const dates = DATES.filter(
    (key) => !/^(?:corrected|retracted)$/.test(key) || form.base.texts[`dates.${key}`],
  );
  return (
    <section class="card stack" aria-labelledby="details-article">
      <h2 id="details-article">{details.sections.article}</h2>
      <div class="columns">
        <PathSelect
          form={form}
          path="type"
          options={[
            { value: '', label: details.noType },
            ...types,
            ...(isKnown ? [] : [{ value: type, label: details.asWritten(type) }]),
          ]}
        />
        <PathSelect
          form={form}
          path="language"
          options={[
            { value: '', label: details.journalDefault(language) },
            ...namedOptions(form.choices.languages, texts.language ?? '', languageName),
          ]}
        />
      </div>
      <div class="columns">
        {dates.map((key) => (
          <PathChecked key={key} form={form} path={`dates.${key}`} kind="date" />
        ))}
      </div>
      <div class="columns">
        <PathChecked form={form} path="doi" kind="doi" />
        <PathChecked form={form} path="pages" kind="pages" />
        <PathChecked form={form} path="elocation" kind="elocation" />
      </div>
    </section>
  );
}
