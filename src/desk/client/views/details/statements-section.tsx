/** Statements that are printed behind the text. */
import { words } from '../../words.ts';
import type { Form } from './form.ts';
import { PathArea } from './text-fields.tsx';

const STATEMENTS = [
  'acknowledgements',
  'conflict-of-interest',
  'data-availability',
  'author-contributions',
  'ethics',
  'supplementary-materials',
  'abbreviations',
] as const;

export function StatementsSection({ form }: { form: Form }) {
  return (
    <section class="card stack" aria-labelledby="details-statements">
      <h2 id="details-statements">{words.details.sections.statements}</h2>
      <div class="columns wide">
        {STATEMENTS.map((key) => (
          <PathArea key={key} form={form} path={key} />
        ))}
      </div>
    </section>
  );
}
