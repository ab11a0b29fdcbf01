/** What is answered where there is nothing to show. */
import { h } from 'hastscript';
import { INDEX } from '../../app/preview/addresses.ts';
import { documentOf } from './document.ts';

export function noticePage(title: string, words: string): string {
  return documentOf({
    title: `${title} – preview`,
    kind: 'notice',
    script: 'live.js',
    // It gives way to the page itself as soon as there is one.
    data: { dataGone: '' },
    content: [
      h('main', [h('h1', title), h('p', words), h('p', h('a', { href: INDEX }, 'All articles'))]),
    ],
  });
}
