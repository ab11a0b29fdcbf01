/** A question of intake with its answers as buttons. */
import { useId } from 'preact/hooks';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import {
  type Choice,
  choiceWords,
  placeToCorrect,
  type Question,
  questionWords,
} from './choice-words.ts';

interface QuestionCardProps {
  article: string;
  question: Question;
  isBusy: boolean;
  onAnswer(choice?: Choice): void;
}

export function QuestionCard({ article, question, isBusy, onAnswer }: QuestionCardProps) {
  const { topic, quote, where, look, line, choices, remark, works } = question;
  const text = words.intake.questions;
  const id = useId();
  const place = line === undefined ? where : text.line(line);
  return (
    <li class="card question" tabIndex={-1}>
      <header class="row spread">
        <h3>{text.topics[topic]}</h3>
        {place && <span class="soft">{place}</span>}
      </header>
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      <p dir="auto" id={id}>
        {questionWords(question)}
      </p>
      {works && <p dir="auto">{text.cites(works)}</p>}
      {look && <p class="soft">{look}</p>}
      <div class="row">
        {choices.map((choice) => (
          <Button
            key={JSON.stringify(choice)}
            disabled={isBusy}
            aria-describedby={id}
            onClick={() => onAnswer(choice)}
          >
            {choiceWords(choice, question)}
          </Button>
        ))}
        {remark === undefined && (
          <Button disabled={isBusy} aria-describedby={id} onClick={() => onAnswer()}>
            {topic === 'left out' ? text.leftOutRight : text.right}
          </Button>
        )}
        <Link to={placeToCorrect(article, question)} class="button quiet">
          {text.correct}
        </Link>
      </div>
    </li>
  );
}
