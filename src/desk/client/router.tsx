/** Addresses of the desk's views. Each view can be reloaded, and opened in a tab of its own. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The tabs of an article, in the order in which they are shown. */
export const ARTICLE_TABS = [
  'text',
  'questions',
  'details',
  'references',
  'figures',
  'proof',
  'publish',
  'history',
] as const;
export type ArticleTab = (typeof ARTICLE_TABS)[number];

export type Route =
  /** The journal's issues, or the start page if no journal is open. */
  | { view: 'journal' }
  | { view: 'new-journal' }
  /** Choose another journal. */
  | { view: 'open' }
  | { view: 'board'; issue: string }
  /** Take in files for an issue. */
  | { view: 'intake'; issue: string }
  | { view: 'export'; issue: string }
  | { view: 'article'; article: string; tab: ArticleTab; line?: number }
  | { view: 'missing' };

export function addressOf(route: Route): string {
  const name = (text: string) => text.split('/').map(encodeURIComponent).join('/');
  switch (route.view) {
    case 'journal':
    case 'missing':
      return '/';
    case 'new-journal':
      return '/new';
    case 'open':
      return '/open';
    case 'board':
      return `/issue/${name(route.issue)}`;
    case 'intake':
    case 'export':
      return `/issue/${name(route.issue)}/${route.view}`;
    case 'article':
      return `/article/${name(route.article)}/${route.tab}${route.line ? `?line=${route.line}` : ''}`;
  }
}

export function routeOf(pathname: string, search = ''): Route {
  const [first = '', ...rest] = pathname.split('/').slice(1).map(decodeURIComponent);
  const [issue = '', second = '', tab = 'text'] = rest;
  if (first === '') return { view: 'journal' };
  if (first === 'new') return { view: 'new-journal' };
  if (first === 'open') return { view: 'open' };
  if (first === 'issue' && issue && second === '') return { view: 'board', issue };
  if (first === 'issue' && issue && (second === 'intake' || second === 'export'))
    return { view: second, issue };
  const known = ARTICLE_TABS.find((each) => each === tab);
  if (first !== 'article' || !issue || !second || !known) return { view: 'missing' };
  const line = Number(new URLSearchParams(search).get('line')) || undefined;
  return { view: 'article', article: `${issue}/${second}`, tab: known, ...(line && { line }) };
}

/** Views with unsaved changes ask here before the editor leaves them. */
const guards = new Set<() => boolean>();
const listeners = new Set<() => void>();

/** @param mayLeave false keeps the editor in the view, for example because a question was answered with no */
export function guardLeaving(mayLeave: () => boolean): () => void {
  guards.add(mayLeave);
  return () => guards.delete(mayLeave);
}

export function navigate(route: Route): void {
  const address = addressOf(route);
  const isSamePlace = address.split('?')[0] === location.pathname;
  if (!isSamePlace && ![...guards].every((mayLeave) => mayLeave())) return;
  history.pushState(undefined, '', address);
  if (!isSamePlace) scrollTo(0, 0);
  for (const listener of [...listeners]) listener();
}

export function useRoute(): Route {
  const now = () => routeOf(location.pathname, location.search);
  const [route, setRoute] = useState(now);
  useEffect(() => {
    const changed = () => setRoute(now());
    listeners.add(changed);
    addEventListener('popstate', changed);
    return () => {
      listeners.delete(changed);
      removeEventListener('popstate', changed);
    };
  }, []);
  return route;
}

interface LinkProps {
  to: Route;
  children: ComponentChildren;
  class?: string;
  isCurrent?: boolean;
}

export function Link({ to, children, class: name, isCurrent }: LinkProps) {
  return (
    <a
      href={addressOf(to)}
      class={name}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        // Other clicks open a new tab.
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
