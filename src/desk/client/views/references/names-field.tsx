/** The people of a work: a row for each, which can be moved. */
import type { ComponentChildren } from 'preact';
import type { CslName } from '../../../../article/article.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { moved, useReorder } from '../../ui/reorder.tsx';
import { words } from '../../words.ts';

interface NamesFieldProps {
  label: string;
  /** In the singular. Example: "author" */
  role: string;
  names: readonly CslName[];
  hint?: ComponentChildren;
  onNames(names: CslName[]): void;
}

export function NamesField({ label, role, names, hint, onNames }: NamesFieldProps) {
  const { form } = words.references;
  const reorder = useReorder(names.length, (from, to) => onNames(moved(names, from, to)));
  const change = (index: number, name: CslName) =>
    onNames(names.map((each, at) => (at === index ? name : each)));
  return (
    <fieldset class="names">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {names.length > 0 && (
        <ol data-reorder>
          {names.map((name, index) => {
            const title = printedName(name) || form.nameNumber(role, index + 1);
            const { item, handle } = reorder.of(index, title);
            return (
              <li key={index} {...item}>
                <button {...handle} />
                <NameRow
                  group={form.nameNumber(role, index + 1)}
                  name={name}
                  onName={(next) => change(index, next)}
                />
                <IconButton
                  label={form.removeName(title)}
                  icon="×"
                  onClick={() => onNames(names.filter((_, at) => at !== index))}
                />
              </li>
            );
          })}
        </ol>
      )}
      <div>
        <Button onClick={() => onNames([...names, { family: '', given: '' }])}>
          {form.addName(role)}
        </Button>
      </div>
    </fieldset>
  );
}

interface NameRowProps {
  /** For screen readers: "author 2". */
  group: string;
  name: CslName;
  onName(name: CslName): void;
}

function NameRow({ group, name, onName }: NameRowProps) {
  const { form } = words.references;
  const isInstitution = name.literal !== undefined;
  return (
    <fieldset class={`name-row ${isInstitution ? 'institution' : ''}`} aria-label={group}>
      <SelectField
        label={form.kindOfName}
        isLabelHidden
        value={isInstitution ? 'institution' : 'person'}
        onValue={(kind) => onName(asKind(name, kind === 'institution'))}
        options={[
          { value: 'person', label: form.person },
          { value: 'institution', label: form.institution },
        ]}
      />
      {isInstitution ? (
        <TextField
          label={form.name}
          value={name.literal ?? ''}
          onValue={(literal) => onName({ ...name, literal })}
        />
      ) : (
        <>
          <TextField
            label={form.family}
            value={name.family ?? ''}
            onValue={(family) => onName({ ...name, family })}
          />
          <TextField
            label={form.given}
            value={name.given ?? ''}
            onValue={(given) => onName({ ...name, given })}
          />
        </>
      )}
    </fieldset>
  );
}

/** The same words as a person or as an institution. */
function asKind(name: CslName, isInstitution: boolean): CslName {
  const { literal, family, given, ...rest } = name;
  if (isInstitution)
    return { ...rest, literal: [given, family].filter(Boolean).join(' ') || (literal ?? '') };
  const parts = (literal ?? '').split(' ');
  return { ...rest, family: parts.pop() ?? '', given: parts.join(' ') };
}

export function printedName({ literal, family, given }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}
