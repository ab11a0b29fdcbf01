/** The answers about a new journal while they are typed, and what is wrong with them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AnswerOf, CallError, call, type RequestOf } from '../../call.ts';

export type Answers = RequestOf<'journal.make'>;
export type Field = keyof Answers;
type Problems = AnswerOf<'journal.problems'>;

const EMPTY: Answers = {
  parent: '',
  name: '',
  title: '',
  publisher: '',
  place: '',
  issnPrint: '',
  issnElectronic: '',
  license: 'CC-BY-4.0',
  language: 'en',
  style: 'apa',
  theme: 'default',
  volume: '1',
  number: '1',
  date: '',
};

/** In ms after the last key, until the answers are checked. */
const PAUSE = 250;

export interface AnswersForm {
  answers: Answers;
  set(field: Field, value: string): void;
  /** The sentence about a field, once the editor was there. */
  problem(field: Field): string | undefined;
  /** Whether the field has a value that was found right. */
  isRight(field: Field): boolean;
  /** Shows the problems of all fields. */
  showAll(problems: Problems): void;
  /** How many problems are shown. */
  count: number;
  /** How often the form was sent with problems. */
  sent: number;
}

/** @param first answers that are known already */
export function useAnswers(first: Partial<Answers>): AnswersForm {
  const [answers, setAnswers] = useState<Answers>({ ...EMPTY, ...first });
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Problems>({});
  const [checked, setChecked] = useState<Answers>();
  const [sent, setSent] = useState(0);
  const hasNamed = useRef(false);
  useEffect(() => {
    const timer = setTimeout(async () => {
      try {
        setProblems(await call('journal.problems', answers));
        setChecked(answers);
      } catch (error) {
        // The desk does not answer. The last step says so.
        if (!(error instanceof CallError)) throw error;
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [answers]);
  return {
    answers,
    set: (field, value) => {
      if (field === 'name') hasNamed.current = true;
      setTouched((before) => new Set(before).add(field));
      setAnswers((before) => ({
        ...before,
        [field]: value,
        ...(field === 'title' && !hasNamed.current && { name: folderNameOf(value) }),
      }));
    },
    problem: (field) => (touched.has(field) ? problems[field] : undefined),
    isRight: (field) =>
      answers[field] !== '' && checked?.[field] === answers[field] && problems[field] === undefined,
    showAll: (all) => {
      setProblems(all);
      setTouched(new Set(Object.keys(answers)));
      setSent((before) => before + 1);
    },
    count: Object.keys(problems).filter((field) => touched.has(field)).length,
    sent,
  };
}

const MOST_WORDS = 5;

/** "Journal of Harbour Studies" becomes "journal-of-harbour-studies". */
export function folderNameOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, MOST_WORDS).join('-');
}
