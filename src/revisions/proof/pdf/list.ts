/** The list of queries at the end of a proof; the layout fills in the lines and the links. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Theme } from '../../../formats/theme.ts';
import type { Query } from '../query.ts';

export function queryList(
  queries: readonly Query[],
  formName: string,
  theme: Theme,
): ElementContent[] {
  const introduction =
    queries.length === 0
      ? 'We have no queries. Please read the proof and send us your corrections by line number.'
      : `Please answer each query in the form that came with this proof (${formName}), or by its number. Further corrections can be sent by line number. Words that a query is about are shaded in the text.`;
  return [
    h('section.proof-queries', { lang: 'en', dir: 'ltr' }, [
      h('h2', 'Queries for the author'),
      h('p', printable(introduction, theme)),
      h(
        'ol',
        queries.map((query) => entry(query, theme)),
      ),
    ]),
  ];
}

function entry({ number, question }: Query, theme: Theme): ElementContent {
  const words = question.map((piece): ElementContent => {
    if (typeof piece !== 'string') return h('span', { dataLines: '' });
    return h('bdi', printable(piece, theme));
  });
  return h('li', { dataEntry: number }, [h('a.proof-number', `${number}:`), ' ', ...words]);
}

/** A comment may have characters that no font of the theme has. They must not prevent the proof. */
function printable(text: string, { faces }: Theme): string {
  return [...text]
    .map((letter) => (/\s/.test(letter) || isCovered(letter.codePointAt(0) ?? 0) ? letter : '?'))
    .join('');

  function isCovered(codePoint: number): boolean {
    return faces.some((face) => face.covers(codePoint));
  }
}
