/** Fields of one text each, by the paths of the form. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { CheckedField } from './checked-field.tsx';
import type { Form, Option } from './form.ts';
import { isSame } from './form-values.ts';
import type { ValueKind } from './value-checks.ts';

const { details } = words;

interface PathProps {
  form: Form;
  path: string;
  /** Without it, the words for the path. */
  label?: string;
  hint?: string;
  lang?: string;
}

function commonOf({ form, path, label, hint }: PathProps) {
  const isForeign = form.isForeign(path);
  const value = form.values.texts[path] ?? '';
  const isChanged = value !== (form.base.texts[path] ?? '');
  return {
    label: label ?? details.fields[path] ?? path,
    hint: isForeign ? details.foreignField : (hint ?? details.hints[path]),
    value,
    error: isChanged ? undefined : form.messageAt(path),
    onValue: (text: string) => form.setText(path, text),
    ...(isForeign && { disabled: true }),
  };
}

export function PathField(props: PathProps) {
  return <TextField {...commonOf(props)} {...(props.lang && { lang: props.lang })} />;
}

export function PathArea({ rows, ...props }: PathProps & { rows?: number }) {
  return (
    <TextArea {...commonOf(props)} {...(props.lang && { lang: props.lang })} rows={rows ?? 3} />
  );
}

export function PathSelect({ options, ...props }: PathProps & { options: readonly Option[] }) {
  return <SelectField {...commonOf(props)} options={options} />;
}

export function PathChecked({ kind, ...props }: PathProps & { kind: ValueKind }) {
  const { form, path } = props;
  const { label, hint, value, onValue } = commonOf(props);
  if (form.isForeign(path)) return <PathField {...props} />;
  return (
    <CheckedField
      {...{ label, hint, value, onValue, kind }}
      saved={form.base.texts[path] ?? ''}
      message={form.messageAt(path)}
    />
  );
}

/** A list of words in one field, with semicolons between them. */
export function PathWords({ form, path, label, hint, lang }: PathProps) {
  const items = form.values.lists[path] ?? [];
  const isChanged = items !== form.base.lists[path];
  return (
    <WordsField
      label={label ?? details.fields[path] ?? path}
      hint={hint ?? details.hints[path]}
      items={items}
      lang={lang}
      error={isChanged ? undefined : form.messagesBelow(path, []).join(' ') || undefined}
      onItems={(words) =>
        form.change((before) => ({ ...before, lists: { ...before.lists, [path]: words } }))
      }
    />
  );
}

interface WordsFieldProps {
  label: ComponentChildren;
  hint?: string | undefined;
  items: readonly string[];
  error?: string | undefined;
  lang?: string | undefined;
  onItems(items: string[]): void;
}

/** While it is typed, the text stays as it is. */
export function WordsField({ label, hint, items, error, lang, onItems }: WordsFieldProps) {
  const [typed, setTyped] = useState<{ text: string; items: readonly string[] }>();
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      {...(lang && { lang })}
      value={typed && isSame(typed.items, items) ? typed.text : items.join('; ')}
      onValue={(text) => {
        const words = wordsIn(text);
        setTyped({ text, items: words });
        onItems(words);
      }}
    />
  );
}

/** Commas separate words only if there is no semicolon. */
function wordsIn(text: string): string[] {
  const separator = /[;؛]/.test(text) ? /[;؛]/ : /[,،、]/;
  return text.split(separator).flatMap((word) => word.trim() || []);
}
