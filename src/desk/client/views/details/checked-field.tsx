/** A field whose value is checked while it is typed, and brought into its usual form when the editor leaves it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { TextField } from '../../ui/field.tsx';
import { checkValue, useCheck, type ValueKind } from './value-checks.ts';

interface CheckedFieldProps {
  label: ComponentChildren;
  kind: ValueKind;
  value: string;
  /** The value in the file. */
  saved: string;
  /** What the compile says about the value in the file. */
  message: string | undefined;
  onValue(value: string): void;
  hint?: string | undefined;
  isOptional?: boolean;
  isLabelHidden?: boolean;
  inputMode?: 'email' | 'url' | 'text';
}

export function CheckedField({ kind, value, saved, message, onValue, ...rest }: CheckedFieldProps) {
  const isChanged = value !== saved;
  const { problem } = useCheck(kind, value, isChanged);
  const newest = useRef(value);
  newest.current = value;
  async function normalize(text: string): Promise<void> {
    if (text === '' || text === saved) return;
    const { value: normal } = await checkValue(kind, text);
    if (normal && normal !== text && newest.current === text) onValue(normal);
  }
  return (
    <TextField
      {...rest}
      dir="ltr"
      spellcheck={false}
      autoComplete="off"
      value={value}
      onValue={onValue}
      error={isChanged ? problem : message}
      onBlur={() => void normalize(newest.current)}
      onPaste={() => setTimeout(() => void normalize(newest.current))}
    />
  );
}
