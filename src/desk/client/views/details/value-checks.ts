/** Checks values while they are typed. Values that change at the same time are asked together. */
import { useEffect, useState } from 'preact/hooks';
import { type AnswerOf, call, type RequestOf } from '../../call.ts';

export type ValueKind = RequestOf<'details.check'>['values'][number]['kind'];
export type CheckedValue = AnswerOf<'details.check'>[number];

const known = new Map<string, Promise<CheckedValue>>();
let waiting: { kind: ValueKind; text: string; resolve(checked: CheckedValue): void }[] = [];
/** In ms. */
const PAUSE = 150;

export function checkValue(kind: ValueKind, text: string): Promise<CheckedValue> {
  const key = `${kind} ${text}`;
  const asked =
    known.get(key) ??
    new Promise<CheckedValue>((resolve) => {
      if (waiting.length === 0) setTimeout(() => void ask(), PAUSE);
      waiting.push({ kind, text, resolve });
    });
  known.set(key, asked);
  return asked;
}

async function ask(): Promise<void> {
  const batch = waiting;
  waiting = [];
  const values = batch.map(({ kind, text }) => ({ kind, text }));
  // Without an answer, the compile says what is wrong after saving.
  const answers = await call('details.check', { values }).catch(() => {
    known.clear();
    return [];
  });
  for (const [index, { resolve }] of batch.entries()) resolve(answers[index] ?? {});
}

/** @param isChanged values that were not changed have the messages of the compile */
export function useCheck(
  kind: ValueKind | undefined,
  text: string,
  isChanged: boolean,
): CheckedValue {
  const [checked, setChecked] = useState<{ text: string; result: CheckedValue }>();
  useEffect(() => {
    if (!kind || !isChanged || text === '') return;
    let isCurrent = true;
    void checkValue(kind, text).then((result) => isCurrent && setChecked({ text, result }));
    return () => {
      isCurrent = false;
    };
  }, [kind, text, isChanged]);
  return isChanged && checked?.text === text ? checked.result : {};
}
