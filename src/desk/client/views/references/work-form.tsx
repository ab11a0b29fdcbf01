/** The form of a work: the fields of its type first, the others below. */
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { DateField } from './date-field.tsx';
import { type Entry, namesOf, plainDoi, textOf, withField } from './entry.ts';
import { NamesField } from './names-field.tsx';
import {
  DATE_FIELDS,
  fieldsOf,
  isShort,
  labelOf,
  moreFieldsOf,
  NAME_FIELDS,
  typeLabel,
} from './work-fields.ts';

export interface WorkFormProps {
  entry: Entry;
  /** What is wrong, by fields. */
  errors: Record<string, string>;
  /** Fields whose values are guesses. */
  unsure?: readonly string[];
  onEntry(entry: Entry): void;
}

export function WorkForm(props: WorkFormProps) {
  const { entry, errors, onEntry } = props;
  const { form, types } = words.references;
  const type = textOf(entry, 'type') || 'document';
  const more = moreFieldsOf(type);
  const filled = more.filter((name) => entry[name] !== undefined);
  const options = [...new Set([...Object.keys(types), type])];
  return (
    <div class="work-form">
      <div class="columns">
        <SelectField
          label={form.type}
          value={type}
          onValue={(value) => onEntry({ ...entry, type: value })}
          options={options.map((value) => ({ value, label: typeLabel(value) }))}
        />
        <TextField
          label={words.references.key}
          hint={form.keyHint}
          error={errors.id}
          spellcheck={false}
          autoComplete="off"
          value={textOf(entry, 'id')}
          onValue={(id) => onEntry({ ...entry, id: id.trim() })}
        />
      </div>
      <Fields {...props} names={fieldsOf(type)} type={type} />
      <details open={more.some((name) => errors[name])}>
        <summary>
          {form.moreFields}
          {filled.length > 0 && <span class="count"> {filled.length}</span>}
        </summary>
        <Fields {...props} names={more} type={type} />
        <OtherFields entry={entry} known={[...fieldsOf(type), ...more]} />
      </details>
    </div>
  );
}

function OtherFields({ entry, known }: { entry: Entry; known: readonly string[] }) {
  const names = Object.keys(entry).filter((name) => !['id', 'type', ...known].includes(name));
  if (names.length === 0) return null;
  return <p class="soft">{words.references.form.otherFields(names.join(', '))}</p>;
}

interface FieldsProps extends WorkFormProps {
  names: readonly string[];
  type: string;
}

/** Short fields that follow each other stand in one row. */
function Fields({ names, ...props }: FieldsProps) {
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last && isShort(name) && isShort(last[0] ?? '')) last.push(name);
    else groups.push([name]);
  }
  return (
    <div class="fields">
      {groups.map((group) => (
        <div key={group[0]} class={isShort(group[0] ?? '') ? 'short-fields' : undefined}>
          {group.map((name) => (
            <WorkField key={name} name={name} {...props} />
          ))}
        </div>
      ))}
    </div>
  );
}

function WorkField({
  name,
  type,
  entry,
  errors,
  unsure = [],
  onEntry,
}: Omit<FieldsProps, 'names'> & { name: string }) {
  const label = labelOf(name, type);
  const hint = unsure.includes(name) ? (
    <span class="unsure">{words.references.form.unsure}</span>
  ) : undefined;
  const set = (value: unknown) => onEntry(withField(entry, name, value));
  if (isOneOf(NAME_FIELDS, name))
    return (
      <NamesField
        label={label}
        hint={hint}
        role={words.references.singular[name] ?? label}
        names={namesOf(entry, name)}
        onNames={set}
      />
    );
  if (isOneOf(DATE_FIELDS, name))
    return <DateField {...{ label, name, entry, hint, onEntry }} error={errors[name]} />;
  const shared = { label, hint, error: errors[name], value: textOf(entry, name), onValue: set };
  if (name === 'title' || name === 'note') return <TextArea {...shared} rows={2} />;
  return (
    <TextField
      {...shared}
      {...(name === 'DOI' && { onBlur: () => set(plainDoi(textOf(entry, name))) })}
      {...((name === 'URL' || name === 'DOI') && { spellcheck: false, dir: 'ltr' as const })}
    />
  );
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
