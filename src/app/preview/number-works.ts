/** The pages of an issue while its articles are edited. */
import { VFile } from 'vfile';
import {
  type AssignedPages,
  assignPages,
  type PageRules,
} from '../../compile/pagination/assign-pages.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import type { CompiledFolder } from '../articles/build-context.ts';
import { extentOf, reportPages, withoutDuplicates } from '../articles/pages.ts';
import type { Work } from './work.ts';

export interface IssueWorks {
  works: Work[];
  rules: PageRules;
}

/** Gives the articles of an issue their pages. Articles with changed pages are rendered again. */
export function numberWorks({ works, rules }: IssueWorks): void {
  const shadows = works.map(shadowOf);
  const own = withoutDuplicates(shadows);
  const assigned = assignPages(
    own.map((read, index) => extentOf(read, works[index]?.count)),
    rules,
  );
  reportPages(own, assigned);
  const counting = works.some(({ todo, printing }) => printing || todo.has('print'));
  for (const [index, each] of works.entries()) {
    const files = shadows[index]?.sources ? [shadows[index].sources.manuscript] : [];
    each.refused = own[index]?.compiled === undefined && each.read?.compiled !== undefined;
    each.said.pages = diagnosticsOf(files).filter(
      ({ rule }) => !(counting && rule === 'pages-unknown'),
    );
    takePages(each, assigned[index]);
  }
}

function takePages(work: Work, assigned: AssignedPages | undefined): void {
  const before = work.assigned?.pages;
  const { pages } = assigned ?? {};
  work.assigned = assigned;
  if (!work.galley || work.todo.has('read')) return;
  if (before?.first === pages?.first && before?.last === pages?.last) return;
  work.todo.add('render');
  // The citation on its first page names the last page, too.
  work.todo.add('print');
}

/** The article with a separate manuscript for messages about pages, because these are made again each time. */
function shadowOf({ read, folder }: Work): CompiledFolder {
  if (!read?.sources) return { folder, files: [] };
  const manuscript = new VFile({ path: read.sources.manuscript.path });
  return { ...read, sources: { ...read.sources, manuscript } };
}
