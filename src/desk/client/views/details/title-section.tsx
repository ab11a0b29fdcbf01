/** Title, abstract and keywords: in the language of the article, and in others. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';
import { type Form, languageName, namedOptions } from './form.ts';
import { PathArea, PathField, PathWords } from './text-fields.tsx';

const { details } = words;

export function TitleSection({ form }: { form: Form }) {
  const { values, journal } = form;
  const main = values.texts.language || journal.language;
  return (
    <section class="card stack" aria-labelledby="details-title">
      <h2 id="details-title">{details.sections.title}</h2>
      <h3>{details.mainLanguage(languageName(main))}</h3>
      <PathField form={form} path="title" lang={main} />
      <div class="columns">
        <PathField form={form} path="subtitle" lang={main} />
        <PathField form={form} path="short-title" lang={main} />
      </div>
      <PathArea form={form} path="abstract" lang={main} rows={8} />
      <PathWords form={form} path="keywords" lang={main} />
      {values.languages.map((tag) => (
        <Translation key={tag} form={form} tag={tag} />
      ))}
      {!form.isForeign('translations') && <AddLanguage form={form} main={main} />}
    </section>
  );
}

function Translation({ form, tag }: { form: Form; tag: string }) {
  const language = languageName(tag);
  const path = (key: string) => `translations.${tag}.${key}`;
  const common = (key: string) => ({
    form,
    path: path(key),
    lang: tag,
    label: details.inLanguage(details.fields[key] ?? key, language),
  });
  return (
    <fieldset>
      <legend>{language}</legend>
      <PathField {...common('title')} />
      <PathField {...common('subtitle')} />
      <PathArea {...common('abstract')} rows={6} />
      <PathWords {...common('keywords')} />
      <div class="row">
        <Button onClick={() => removeLanguage(form, tag, language)}>
          {details.removeLanguage(language)}
        </Button>
      </div>
    </fieldset>
  );
}

function removeLanguage({ values, change }: Form, tag: string, language: string): void {
  const isOwn = (path: string) => path.startsWith(`translations.${tag}.`);
  const without = <Value,>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([path]) => !isOwn(path)));
  const own = <Value,>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([path]) => isOwn(path)));
  change((before) => ({
    ...before,
    languages: before.languages.filter((each) => each !== tag),
    texts: without(before.texts),
    lists: without(before.lists),
  }));
  showToast(details.languageRemoved(language), () =>
    change((before) => ({
      ...before,
      languages: [...before.languages, tag],
      texts: { ...before.texts, ...own(values.texts) },
      lists: { ...before.lists, ...own(values.lists) },
    })),
  );
}

function AddLanguage({ form, main }: { form: Form; main: string }) {
  const [tag, setTag] = useState('');
  const free = form.choices.languages.filter(
    (each) => each !== main && !form.values.languages.includes(each),
  );
  return (
    <div class="row bottom">
      <SelectField
        label={details.chooseLanguage}
        value={tag}
        onValue={setTag}
        options={[{ value: '', label: '–' }, ...namedOptions(free, '', languageName)]}
      />
      <Button
        disabled={tag === ''}
        onClick={() => {
          form.change((before) => ({ ...before, languages: [...before.languages, tag] }));
          setTag('');
        }}
      >
        {details.addLanguage}
      </Button>
    </div>
  );
}
