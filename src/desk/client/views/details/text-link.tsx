/** Leads to the text of the article. */
import { Link } from '../../router.tsx';
import { words } from '../../words.ts';

export function TextLink({ article, line }: { article: string; line?: number }) {
  return (
    <Link
      to={{ view: 'article', article, tab: 'text', ...(line && { line }) }}
      class="button plain"
    >
      {line ? words.details.openLine(line) : words.details.openText}
    </Link>
  );
}
