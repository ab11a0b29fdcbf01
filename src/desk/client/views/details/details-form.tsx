/** The form with all details of an article, its save button, and what stands in the way. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import { AffiliationsSection } from './affiliations-section.tsx';
import { ArticleSection } from './article-section.tsx';
import { AuthorsSection } from './authors-section.tsx';
import { fieldMessages } from './field-messages.ts';
import type { Form } from './form.ts';
import { isBlank, isNameless } from './form-values.ts';
import { FundingSection } from './funding-section.tsx';
import { RightsSection } from './rights-section.tsx';
import { StatementsSection } from './statements-section.tsx';
import { TextLink } from './text-link.tsx';
import { TitleSection } from './title-section.tsx';
import { type DetailsState, type ShownDetails, useDetails } from './use-details.ts';

interface DetailsFormProps {
  article: string;
  start: ShownDetails;
  messages: readonly Diagnostic[];
  /** The editor must first decide about a draft. */
  isReadOnly: boolean;
  isOfDraft: boolean;
  onDone(): void;
}

const { details } = words;

export function DetailsForm(props: DetailsFormProps) {
  const { article, start, messages, isReadOnly, isOfDraft, onDone } = props;
  const state = useDetails(article, start, isReadOnly, isOfDraft, onDone);
  const { shown, values } = state;
  const found = useMemo(
    () => fieldMessages(messages, shown.path, shown.places ?? [], shown.text),
    [messages, shown],
  );
  const readers = useMemo(() => messageReaders(found.byField), [found]);
  const form = useMemo(() => formOf(state, readers), [state.values, shown, readers]);
  const isBlocked =
    isReadOnly ||
    state.hasConflict ||
    values.authors.some((author) => isNameless(author) && !isBlank(author));
  useSaveKey(() => !isBlocked && void state.save());
  return (
    <form
      class="stack"
      aria-label={words.shell.tabs.details}
      onSubmit={(event) => event.preventDefault()}
    >
      <Obstacles article={article} state={state} others={found.others} />
      <fieldset class="bare stack" disabled={isReadOnly}>
        <TitleSection form={form} />
        <AuthorsSection form={form} />
        <AffiliationsSection form={form} />
        <ArticleSection form={form} />
        <RightsSection form={form} />
        <FundingSection form={form} />
        <StatementsSection form={form} />
      </fieldset>
      <div class="save-bar">
        <p class="soft" role="status">
          {isReadOnly ? details.waits : state.isDirty ? details.unsaved : details.saved}
        </p>
        {state.isDirty && !isReadOnly && (
          <Button onClick={() => void state.takeFile()}>{details.discard}</Button>
        )}
        <Button
          look="main"
          disabled={isBlocked || !state.isDirty}
          isBusy={state.isSaving}
          aria-keyshortcuts="Control+S"
          onClick={() => void state.save()}
        >
          {words.common.save}
        </Button>
      </div>
    </form>
  );
}

type MessageReaders = Pick<Form, 'messageAt' | 'messagesBelow'>;

function messageReaders(byField: ReadonlyMap<string, readonly string[]>): MessageReaders {
  return {
    messageAt: (path) => byField.get(path)?.join(' '),
    messagesBelow: (path, besides) =>
      [...byField].flatMap(([field, sentences]) => {
        const isBelow = field === path || field.startsWith(`${path}.`);
        return isBelow && !besides.some((each) => field === `${path}.${each}`) ? sentences : [];
      }),
  };
}

function formOf({ values, base, shown, change }: DetailsState, readers: MessageReaders): Form {
  const foreign = new Set(shown.foreign);
  return {
    ...readers,
    values,
    base,
    choices: shown.choices,
    journal: shown.journal,
    isForeign: (path) => foreign.has(path),
    change,
    setText: (path, text) =>
      change((before) => ({ ...before, texts: { ...before.texts, [path]: text } })),
  };
}

function Obstacles({
  article,
  state,
  others,
}: {
  article: string;
  state: DetailsState;
  others: readonly { line: number; text: string }[];
}) {
  return (
    <>
      {state.hasConflict && (
        <Notice
          kind="warning"
          actions={
            <>
              <Button onClick={() => void state.takeFile()}>{details.takeFile}</Button>
              <Button look="main" onClick={() => void state.keepMine()}>
                {details.keepMine}
              </Button>
            </>
          }
        >
          <p>{details.conflict}</p>
        </Notice>
      )}
      <CallNotice error={state.error} actions={<TextLink article={article} />} />
      {state.shown.places?.length === 0 && <Notice kind="info">{details.noFrontMatter}</Notice>}
      {others.length > 0 && (
        <Notice kind="warning">
          <p>{details.problems}</p>
          <ul>
            {others.map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                {text} <TextLink article={article} line={line} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function useSaveKey(save: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
