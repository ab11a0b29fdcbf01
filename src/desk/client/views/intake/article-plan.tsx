/** Which articles the files become, and the names of their folders. */
import { SelectField, TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import type { Looked } from './use-batch.ts';

export interface PlannedArticle {
  name: string;
  title: string;
  authors: string[];
  files: string[];
}

interface ArticlePlanProps {
  looked: Looked;
  isTogether: boolean;
  articles: readonly PlannedArticle[];
  section: string;
  onTogether(isTogether: boolean): void;
  onName(at: number, name: string): void;
  onSection(section: string): void;
}

export function ArticlePlan(props: ArticlePlanProps) {
  const { looked, isTogether, articles, section, onTogether, onName, onSection } = props;
  const { title, section: label, left } = words.intake.plan;
  const taken = new Set(articles.flatMap(({ files }) => files));
  const loose = looked.files
    .filter(({ name, kind }) => kind !== 'refused' && !taken.has(name))
    .map(({ name }) => name);
  return (
    <section class="card stack plan" aria-label={title}>
      <h2>{title}</h2>
      {looked.apart.length > 1 && <Grouping {...{ isTogether, onTogether }} />}
      {articles.map((article, at) => (
        <ArticleName
          key={article.files.join('/')}
          article={article}
          isTwice={articles.some((each, other) => other !== at && each.name === article.name)}
          onName={(name) => onName(at, name)}
        />
      ))}
      {loose.length > 0 && <p class="soft">{left(loose)}</p>}
      {looked.sections.length > 1 && (
        <SelectField
          label={label}
          value={section}
          onValue={onSection}
          options={looked.sections.map((each) => ({ value: each, label: each }))}
        />
      )}
    </section>
  );
}

function Grouping({
  isTogether,
  onTogether,
}: {
  isTogether: boolean;
  onTogether(isTogether: boolean): void;
}) {
  const { grouping, together, apart, groupingHint } = words.intake.plan;
  const options = [
    { value: true, label: together },
    { value: false, label: apart },
  ];
  return (
    <fieldset>
      <legend>{grouping}</legend>
      <div class="row">
        {options.map(({ value, label }) => (
          <label key={label} class="check">
            <input
              type="radio"
              name="grouping"
              checked={isTogether === value}
              onChange={() => onTogether(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p class="soft">{groupingHint}</p>
    </fieldset>
  );
}

/** Whether the name can be a folder on every system. The server knows the rarer cases. */
export function isGoodName(name: string): boolean {
  return /^[^\s/\\:*?"<>|.][^\s/\\:*?"<>|]*$/.test(name);
}

interface ArticleNameProps {
  article: PlannedArticle;
  isTwice: boolean;
  onName(name: string): void;
}

function ArticleName({ article, isTwice, onName }: ArticleNameProps) {
  const { name, title, authors, files } = article;
  const plan = words.intake.plan;
  const error = isTwice ? plan.sameName : isGoodName(name) ? undefined : plan.badName;
  return (
    <section class="planned" aria-label={title || plan.untitled}>
      <div>
        <h3 dir="auto">{title || plan.untitled}</h3>
        <p dir="auto">{authors.join(', ') || plan.noAuthors}</p>
        <p class="soft">{plan.from(files)}</p>
      </div>
      <TextField
        label={plan.name}
        hint={plan.nameHint}
        error={error}
        value={name}
        onValue={onName}
      />
    </section>
  );
}
