/** The questions to the author, each with its places and its answer. */
import { useState } from 'preact/hooks';
import type { ShownPlace, ShownQuery } from '../../../../app/desk/proof/show-proof.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { AnswerCard } from './answer-card.tsx';
import type { ProofPart } from './proof-part.ts';

export function QueryList(part: ProofPart) {
  const { queries, answers } = part.proof;
  const answered = queries.filter(({ number }) => answers.some(({ id }) => id === number));
  const open = answers.filter(({ state }) => state === 'open');
  return (
    <section class="stack">
      <header>
        <h2>{words.proof.queries.title}</h2>
        <p class="soft" role="status">
          {queries.length + answers.length === 0
            ? words.proof.queries.none
            : words.proof.queries.counts(answered.length, queries.length, open.length)}
        </p>
      </header>
      <ol class="proof-list">
        {queries.map((query) => (
          <li key={query.number} class="card stack">
            <QueryItem {...part} query={query} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function QueryItem({ query, ...part }: ProofPart & { query: ShownQuery }) {
  const { number, question, places } = query;
  const { article, proof, manuscript, onChanged } = part;
  const [isTyping, setTyping] = useState(false);
  const answer = proof.answers.find(({ id }) => id === number);
  return (
    <>
      <h3>
        <span class="proof-number">{number}</span> <bdi>{question}</bdi>
      </h3>
      <ul class="proof-places">
        {places.map((place) => (
          <li key={`${place.path} ${place.line} ${place.excerpt}`}>
            <Place article={article} manuscript={manuscript} place={place} />
          </li>
        ))}
      </ul>
      {answer && <AnswerCard {...part} answer={answer} />}
      {isTyping && (
        <TypeAnswer
          article={article}
          number={number}
          onClose={() => setTyping(false)}
          onSaved={onChanged}
        />
      )}
      {!answer && !isTyping && (
        <div class="row">
          <Button aria-label={words.proof.queries.typeFor(number)} onClick={() => setTyping(true)}>
            {words.proof.queries.type}
          </Button>
        </div>
      )}
    </>
  );
}

interface PlaceProps {
  article: string;
  manuscript: string;
  place: ShownPlace;
}

/** Example: "line 23 of the text, line 17 of the proof". The first part links to the text. */
function Place({ article, manuscript, place: { path, line, excerpt, print } }: PlaceProps) {
  const { inText, inFile, printed, notPrinted } = words.proof.queries;
  const file = path.slice(article.length + 1);
  return (
    <>
      {excerpt && <bdi class="proof-excerpt">{excerpt}</bdi>}{' '}
      <span class="soft">
        {line !== undefined && path === manuscript && (
          <Link to={{ view: 'article', article, tab: 'text', line }}>{inText(line)}</Link>
        )}
        {path !== manuscript && (line === undefined ? file : inFile(file, line))}
        {(line !== undefined || path !== manuscript) && ', '}
        {print ? printed(print.page, print.line) : notPrinted}
      </span>
    </>
  );
}

interface TypeAnswerProps {
  article: string;
  number: string;
  onClose(): void;
  onSaved(): void;
}

function TypeAnswer({ article, number, onClose, onSaved }: TypeAnswerProps) {
  const [text, setText] = useState('');
  const typing = useAction('proof.typeAnswer');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={words.proof.queries.answerTo(number)}
        rows={2}
        value={text}
        onValue={setText}
      />
      <CallNotice error={typing.error} />
      <div class="row">
        <Button look="main" type="submit" isBusy={typing.isRunning} disabled={text.trim() === ''}>
          {words.common.save}
        </Button>
        <Button onClick={onClose}>{words.common.cancel}</Button>
      </div>
    </form>
  );

  async function save(): Promise<void> {
    if ((await typing.run({ article, id: number, text })) === undefined) return;
    onClose();
    onSaved();
  }
}
