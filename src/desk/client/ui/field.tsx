/** Form fields with their label, hint and error. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../words.ts';

interface FieldProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is wrong with the value, and what to do. */
  error?: string | undefined;
  /** Not all articles have the value. */
  isOptional?: boolean;
  /** Hides the label, if a table's head already has it. */
  isLabelHidden?: boolean;
}
interface Described extends FieldProps {
  control(ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }): ComponentChildren;
}

export function Field({ label, hint, error, isOptional, isLabelHidden, control }: Described) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`field ${error ? 'invalid' : ''}`}>
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
        {isOptional && <span class="optional"> ({words.common.optional})</span>}
      </label>
      {control({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** Further attributes of the control. */
interface Attributes {
  placeholder?: string;
  list?: string;
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  rows?: number;
  maxLength?: number;
  disabled?: boolean;
  required?: boolean;
  spellcheck?: boolean;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url';
  autoComplete?: string;
  onBlur?(event: FocusEvent): void;
  onKeyDown?(event: KeyboardEvent): void;
  onPaste?(event: ClipboardEvent): void;
}
interface Valued {
  value: string;
  onValue(value: string): void;
}

export function TextField(props: FieldProps & Valued & Attributes) {
  const { label, hint, error, isOptional, isLabelHidden, value, onValue, ...rest } = props;
  return (
    <Field
      {...{ label, hint, error, isOptional, isLabelHidden }}
      control={(ids) => (
        <input
          type="text"
          dir="auto"
          {...rest}
          {...ids}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

export function TextArea(props: FieldProps & Valued & Attributes) {
  const { label, hint, error, isOptional, isLabelHidden, value, onValue, ...rest } = props;
  return (
    <Field
      {...{ label, hint, error, isOptional, isLabelHidden }}
      control={(ids) => (
        <textarea
          dir="auto"
          rows={4}
          {...rest}
          {...ids}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

interface Option {
  value: string;
  label: string;
}

export function SelectField(
  props: FieldProps & Valued & { options: readonly Option[] } & Attributes,
) {
  const { label, hint, error, isOptional, isLabelHidden, value, onValue, options, ...rest } = props;
  return (
    <Field
      {...{ label, hint, error, isOptional, isLabelHidden }}
      control={(ids) => (
        <select
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

interface CheckProps {
  label: ComponentChildren;
  isChecked: boolean;
  onChecked(isChecked: boolean): void;
}

export function CheckBox({ label, isChecked, onChecked }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
