/** One page of questions about a new journal and its first issue. */
import { useEffect } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { navigate } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { language as pageLanguage, words } from '../../words.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { IssueFields } from './issue-fields.tsx';
import { type AnswersForm, type Field, useAnswers } from './new-journal-form.ts';
import { PlaceQuestions } from './place-questions.tsx';
import { StyleQuestion } from './style-question.tsx';
import './journal.css';

const asked = words.start.questions;

export function NewJournalView() {
  const home = useLoaded('journal.folders', {});
  const choices = useLoaded('journal.choices', {});
  if (home.error || choices.error) return <CallNotice error={home.error ?? choices.error} />;
  if (!home.answer || !choices.answer) return <Loading />;
  return <Questions home={home.answer.path} choices={choices.answer} />;
}

function Questions({ home, choices }: { home: string; choices: AnswerOf<'journal.choices'> }) {
  const form = useAnswers({ parent: home });
  const making = useAction('journal.make');
  async function make(): Promise<void> {
    const made = await making.run(form.answers);
    if (!made) return;
    if ('problems' in made) return form.showAll(made.problems);
    showToast(asked.made);
    navigate({ view: 'board', issue: made.issue });
  }
  return (
    <form
      class="stack new-journal"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div>
        <h1>{asked.title}</h1>
        <p class="soft">{asked.lead}</p>
      </div>
      <JournalQuestions form={form} languages={choices.languages} />
      <PlaceQuestions form={form} />
      <LicenseQuestion form={form} licenses={choices.licenses} />
      <StyleQuestion form={form} styles={choices.styles} />
      <ThemeQuestion form={form} />
      <fieldset>
        <legend>{asked.issue}</legend>
        <IssueFields answers={form.answers} problem={form.problem} onValue={form.set} />
      </fieldset>
      <CallNotice error={making.error} />
      <FirstProblem form={form} />
      <div class="row">
        <Button look="main" type="submit" isBusy={making.isRunning}>
          {asked.make}
        </Button>
        <Button onClick={() => history.back()}>{words.common.cancel}</Button>
      </div>
    </form>
  );
}

/** Says that answers are wrong, and brings the first of them into view when the form was sent. */
function FirstProblem({ form }: { form: AnswersForm }) {
  useEffect(() => {
    if (form.count > 0)
      document.querySelector<HTMLElement>('.new-journal [aria-invalid="true"]')?.focus();
  }, [form.sent]);
  return form.count > 0 ? <Notice kind="warning">{asked.wrong(form.count)}</Notice> : null;
}

function JournalQuestions({ form, languages }: { form: AnswersForm; languages: string[] }) {
  const names = new Intl.DisplayNames(pageLanguage, { type: 'language' });
  const options = languages
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, pageLanguage));
  const issn = (field: Field) =>
    form.isRight(field) ? <span class="good">{asked.issnGood}</span> : asked.issnHint;
  return (
    <fieldset>
      <legend>{asked.journal}</legend>
      <TextField
        label={asked.journalTitle}
        hint={asked.journalTitleHint}
        required
        {...fieldOf(form, 'title')}
      />
      <div class="columns">
        <TextField label={asked.publisher} isOptional {...fieldOf(form, 'publisher')} />
        <TextField label={asked.publisherPlace} isOptional {...fieldOf(form, 'place')} />
      </div>
      <div class="columns">
        {(['issnPrint', 'issnElectronic'] as const).map((field) => (
          <TextField
            key={field}
            label={asked[field]}
            isOptional
            hint={issn(field)}
            dir="ltr"
            maxLength={20}
            {...fieldOf(form, field)}
          />
        ))}
      </div>
      <SelectField
        label={asked.language}
        hint={asked.languageHint}
        options={options}
        value={form.answers.language}
        onValue={(value) => form.set('language', value)}
      />
    </fieldset>
  );
}

/** The properties of a text field. */
export function fieldOf(form: AnswersForm, field: Field) {
  return {
    value: form.answers[field],
    error: form.problem(field),
    onValue: (value: string) => form.set(field, value),
  };
}

function LicenseQuestion({ form, licenses }: { form: AnswersForm; licenses: readonly string[] }) {
  const known = licenses.map((value) => ({
    value,
    label: value.replace(/-(\d\.\d)$/, ' $1').replaceAll('CC-', 'CC '),
    explanation: words.start.licenses[value],
  }));
  return (
    <ChoiceCards
      legend={asked.license}
      choices={[...known, { value: '', label: asked.noLicense }]}
      value={form.answers.license}
      onValue={(value) => form.set('license', value)}
    />
  );
}

function ThemeQuestion({ form }: { form: AnswersForm }) {
  return (
    <ChoiceCards
      legend={asked.theme}
      class="themes"
      choices={Object.entries(words.start.themes).map(([value, label]) => ({
        value,
        label,
        explanation: (
          <img src={`/assets/desk/theme-${value}.png`} alt={asked.themeAlt(value)} loading="lazy" />
        ),
      }))}
      value={form.answers.theme}
      onValue={(value) => form.set('theme', value)}
    />
  );
}
