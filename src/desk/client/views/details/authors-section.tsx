/** The authors as a table in printed order. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '../../ui/button.tsx';
import { moved, useReorder } from '../../ui/reorder.tsx';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';
import { AuthorMore } from './author-more.tsx';
import { authorName } from './author-names.ts';
import type { AuthorProps, SetAuthor } from './author-props.ts';
import { AuthorRow } from './author-row.tsx';
import type { Form } from './form.ts';
import { type AuthorItem, newAuthor } from './form-values.ts';

const { details } = words;

export function AuthorsSection({ form }: { form: Form }) {
  const { values, change } = form;
  const { authors } = values;
  const [open, setOpen] = useState<string>();
  const reorder = useReorder(authors.length, (from, to) =>
    change((before) => ({ ...before, authors: moved(before.authors, from, to) })),
  );
  const set: SetAuthor = useCallback(
    (key, facts) =>
      change((before) => ({
        ...before,
        authors: before.authors.map((each) => (each.key === key ? { ...each, ...facts } : each)),
      })),
    [change],
  );
  const list = useRef<HTMLOListElement>(null);
  function add(): void {
    change((before) => ({ ...before, authors: [...before.authors, newAuthor()] }));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(':scope > :last-child input')?.focus(),
    );
  }
  return (
    <section class="card stack" aria-labelledby="details-authors">
      <h2 id="details-authors">{details.sections.authors}</h2>
      {form.messageAt('authors') && <p class="problem">{form.messageAt('authors')}</p>}
      {authors.length === 0 ? (
        <p class="soft">{details.noAuthors}</p>
      ) : (
        <div class="author-row head" aria-hidden="true">
          <span />
          <span>{details.given}</span>
          <span>{details.family}</span>
          <span>{details.email}</span>
          <span>{details.orcid}</span>
          <span>{details.marks}</span>
          <span>{details.corresponding}</span>
          <span />
        </div>
      )}
      <ol class="authors" ref={list} data-reorder>
        {authors.map((author, index) => {
          const name = authorName(author);
          const { item, handle } = reorder.of(index, name);
          const isOpen = open === author.key;
          return (
            <li key={author.key} {...item}>
              <div class="author-row">
                <span class="number">
                  <button {...handle} />
                  {index + 1}
                </span>
                <KeptRow form={form} author={author} index={index} set={set} />
                <span class="row-actions">
                  <Button
                    look="quiet"
                    aria-expanded={isOpen}
                    aria-label={(isOpen ? details.lessOf : details.moreOf)(name)}
                    onClick={() => setOpen(isOpen ? undefined : author.key)}
                  >
                    {isOpen ? details.less : details.more}
                  </Button>
                  <IconButton
                    label={details.removeAuthor(name)}
                    icon="×"
                    onClick={() => remove(form, author, index)}
                  />
                </span>
              </div>
              {isOpen && <AuthorMore form={form} author={author} index={index} set={set} />}
            </li>
          );
        })}
      </ol>
      <div class="row">
        <Button onClick={add}>{details.addAuthor}</Button>
      </div>
    </section>
  );
}

/** Rows of other authors stay as they are while one is typed, so that long lists are fast. */
function KeptRow({ form, author, index, set }: AuthorProps) {
  return useMemo(
    () => <AuthorRow form={form} author={author} index={index} set={set} />,
    [author, index, set, form.values.affiliations, form.base, form.messageAt],
  );
}

function remove({ change }: Form, author: AuthorItem, index: number): void {
  change((before) => ({
    ...before,
    authors: before.authors.filter(({ key }) => key !== author.key),
  }));
  showToast(details.authorRemoved(authorName(author)), () =>
    change((before) => ({ ...before, authors: before.authors.toSpliced(index, 0, author) })),
  );
}
