/** The proof of an article: making and sending it, the questions that it asks, and the author's answers. */
import { CallNotice, Loading } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { EditorQuestions } from './editor-questions.tsx';
import { MakeProof } from './make-proof.tsx';
import { ProofFrame } from './proof-frame.tsx';
import type { ProofPart } from './proof-part.ts';
import { QueryList } from './query-list.tsx';
import { Remarks } from './remarks.tsx';
import { TakeAnswers } from './take-answers.tsx';
import './proof.css';

export function ProofTab({ article, shown: { manuscript } }: ArticleTabProps) {
  const { answer, error, reload } = useLoaded(
    'proof.show',
    { article },
    (event) =>
      event.kind === 'connected' ||
      (event.kind === 'articles' && event.articles.includes(article)) ||
      (event.kind === 'files' && event.paths.some((path) => path.startsWith(`${article}/`))),
  );
  if (!answer) return error ? <CallNotice error={error} /> : <Loading />;
  const part: ProofPart = { article, proof: answer, manuscript, onChanged: reload };
  return (
    <div class="proof-tab">
      <div class="stack">
        <CallNotice error={error} />
        <MakeProof {...part} />
        <EditorQuestions {...part} />
        {answer.files && (
          <>
            <TakeAnswers {...part} />
            <QueryList {...part} />
            <Remarks {...part} />
          </>
        )}
      </div>
      {answer.files && <ProofFrame files={answer.files} made={answer.made ?? ''} />}
    </div>
  );
}
