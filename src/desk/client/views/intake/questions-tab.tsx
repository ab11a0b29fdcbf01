/** The questions that intake has about an article, those with the most harm first. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { type Choice, type Question, questionWords } from './choice-words.ts';
import { QuestionCard } from './question-card.tsx';
import { useAnswers } from './use-answers.ts';
import './questions.css';

export function QuestionsTab({ article }: ArticleTabProps) {
  const { answer, error, reload } = useLoaded(
    'intake.questions',
    { article },
    (event) => event.kind === 'connected' || event.kind === 'files',
  );
  const answers = useAnswers(article, reload);
  const finishing = useAction('intake.finish');
  const open = (answer?.questions ?? []).filter((question) => question.answer === undefined);
  const { list, focusOn } = useNextQuestion(open.length);
  if (!answer) return error ? <CallNotice error={error} /> : <Loading />;
  const { questions, inputs, report, isReceived } = answer;
  const answered = questions.filter((question) => question.answer !== undefined);
  const text = words.intake.questions;
  return (
    <div class="stack questions" ref={list}>
      <Head {...{ questions, inputs }} open={open.length} />
      <CallNotice error={answers.error ?? finishing.error} />
      {open.length === 0 && isReceived && (
        <div class="row">
          <Button
            look="main"
            isBusy={finishing.isRunning}
            onClick={() => void finishing.run({ article }).then(reload)}
          >
            {text.finish}
          </Button>
          <span class="soft">{text.finishHint}</span>
        </div>
      )}
      <Kinds {...{ open }} isBusy={answers.isBusy} onAccept={answers.answer} />
      <ul class="question-list">
        {open.map((question, at) => (
          <QuestionCard
            key={question.id}
            {...{ article, question }}
            isBusy={answers.isBusy}
            onAnswer={(choice) => {
              focusOn(at);
              void answers.answer([question], choice);
            }}
          />
        ))}
      </ul>
      {answered.length > 0 && <Answered {...{ answered }} onReopen={answers.reopen} />}
      {report !== '' && (
        <details>
          <summary>{text.report}</summary>
          <pre dir="auto">{report}</pre>
        </details>
      )}
    </div>
  );
}

/**
 * The button that was pressed disappears with its question, so the focus goes to the question that takes its place.
 *
 * @param open number of open questions
 */
function useNextQuestion(open: number) {
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<number>(undefined);
  useEffect(() => {
    const at = next.current;
    next.current = undefined;
    if (at === undefined) return;
    const cards = list.current?.querySelectorAll<HTMLElement>('.question');
    (cards?.[at] ?? cards?.[at - 1] ?? list.current?.querySelector('h2'))?.focus();
  }, [open]);
  const focusOn = (at: number) => {
    next.current = at;
  };
  return { list, focusOn };
}

interface HeadProps {
  questions: readonly Question[];
  inputs: readonly string[] | undefined;
  open: number;
}

function Head({ questions, inputs, open }: HeadProps) {
  const text = words.intake.questions;
  if (questions.length === 0)
    return (
      <Notice kind={inputs ? 'good' : 'info'}>
        <p>{text.none}</p>
        {!inputs && <p>{text.terminal}</p>}
      </Notice>
    );
  return (
    <>
      <h2 aria-live="polite" tabIndex={-1}>
        {text.open(open)}
      </h2>
      {open > 0 && <p class="soft">{inputs ? text.lead(inputs) : text.leadTerminal}</p>}
    </>
  );
}

interface KindsProps {
  open: readonly Question[];
  isBusy: boolean;
  onAccept(questions: readonly Question[], choice?: Choice): Promise<void>;
}

/** Accepts the proposals of one kind together. A kind is the reason why they are only proposals. */
function Kinds({ open, isBusy, onAccept }: KindsProps) {
  const { acceptKind, acceptAll } = words.intake.questions;
  const proposals = open.filter(({ remark }) => remark !== undefined);
  const kinds = [...Map.groupBy(proposals, ({ remark = '' }) => remark)].filter(
    ([, own]) => own.length > 1,
  );
  const accept = (own: readonly Question[]) => void onAccept(own, own[0]?.choices[0]);
  if (proposals.length < 2) return null;
  return (
    <div class="row">
      {kinds.map(([remark, own]) => (
        <Button key={remark} disabled={isBusy} onClick={() => accept(own)}>
          {acceptKind(own.length, remark)}
        </Button>
      ))}
      {kinds[0]?.[1].length !== proposals.length && (
        <Button disabled={isBusy} onClick={() => accept(proposals)}>
          {acceptAll(proposals.length)}
        </Button>
      )}
    </div>
  );
}

interface AnsweredProps {
  answered: readonly Question[];
  onReopen(id: string): Promise<void>;
}

function Answered({ answered, onReopen }: AnsweredProps) {
  const text = words.intake.questions;
  return (
    <details>
      <summary>{text.answered(answered.length)}</summary>
      <ul class="answered">
        {answered.map((question) => (
          <li key={question.id} class="row spread">
            <span dir="auto">
              {text.topics[question.topic]}: {question.quote ?? questionWords(question)}
            </span>
            <span class="row">
              <span class="chip fine">{text.answers[question.answer ?? 'right']}</span>
              <Button onClick={() => void onReopen(question.id)}>{text.reopen}</Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
