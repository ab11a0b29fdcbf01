/** Rules about pictures: their alternative texts and their files. */
import type { Figure } from '../../article/article.ts';
import { printedSize } from '../../formats/printed-size.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blocksOf, blockWords, lettersAndDigits, truncateText, words } from '../nodes.ts';
import { JATS4R, PMC_IMAGES, SCIELO } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

/** With fewer dots per inch, a printed picture looks coarse. */
export const LEAST_DOTS = 150;

export const PICTURES: readonly Check[] = [
  {
    name: 'alt-is-file-name',
    receivers: ['readers', 'pmc'],
    ...SCIELO,
    find: (subject) =>
      checkPanels(subject, ({ alt, asset }) => {
        const base = (asset.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
        const isFileName =
          /\.(png|jpe?g|gif|svg|webp|tiff?)$/i.test(alt) ||
          (/[\d_]/.test(base) && lettersAndDigits(alt) === lettersAndDigits(base));
        if (
          isFileName ||
          /^(image|picture|figure|fig|photo|graph|graphic)\.?\s*\d*[a-z]?$/i.test(alt.trim())
        )
          return message('alt-is-file-name', { text: truncateText(alt) });
        return undefined;
      }),
  },
  {
    name: 'alt-is-caption',
    receivers: ['readers', 'pmc'],
    ...JATS4R,
    find: (subject) =>
      checkPanels(subject, ({ alt, caption }, figure) => {
        const texts = [
          blockWords(figure.caption, subject.article),
          words(caption ?? [], subject.article),
        ];
        return alt !== '' && texts.some((text) => isFromCaption(alt, text))
          ? message('alt-is-caption', { text: truncateText(alt) })
          : undefined;
      }),
  },
  {
    name: 'figure-extension-differs',
    severity: 'error',
    receivers: ['pmc'],
    ...PMC_IMAGES,
    find: (subject) =>
      checkPanels(subject, ({ asset }) => {
        const { mediaType = '' } = subject.files.get(asset) ?? {};
        const extension = asset.split('.').at(-1)?.toLowerCase() ?? '';
        const expected = MEDIA_TYPES[extension];
        return expected && mediaType.startsWith('image/') && expected !== mediaType
          ? message('figure-extension-differs', { extension, mediaType, expected })
          : undefined;
      }),
  },
  {
    name: 'figure-resolution-low',
    receivers: ['readers', 'pmc'],
    ...PMC_IMAGES,
    find: (subject) =>
      checkPanels(subject, (panel, figure) => {
        const facts = subject.files.get(panel.asset);
        if (!facts?.width || facts.mediaType === 'image/svg+xml') return undefined;
        const { dots } = printedSize(facts.width, panel, figure, subject.textWidth);
        return dots < LEAST_DOTS
          ? message('figure-resolution-low', { width: facts.width, dots })
          : undefined;
      }),
  },
  {
    name: 'image-of-table',
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    *find(subject) {
      for (const figure of blocksOf(subject.article, 'figure')) {
        const caption = blockWords(figure.caption, subject.article);
        if (/^(table|tableau|tabla|tabela|tabelle|tablo|tabel|جدول|表)\s*[\dIVX]/i.test(caption))
          yield {
            message: message('image-of-table', { caption: truncateText(caption) }),
            at: subject.at(figure),
          };
      }
    },
  },
];

/** By file extension. */
const MEDIA_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Whether an alternative text is the caption or its first sentence. */
function isFromCaption(alt: string, caption: string): boolean {
  return (
    lettersAndDigits(caption) === lettersAndDigits(alt) ||
    (/[.!?]$/.test(alt) && caption.startsWith(alt))
  );
}

/** Problems of single panels. */
function* checkPanels(
  subject: ArticleSubject,
  findProblem: (panel: Figure['panels'][number], figure: Figure) => Message | undefined,
) {
  for (const figure of blocksOf(subject.article, 'figure'))
    for (const panel of figure.panels) {
      const message = findProblem(panel, figure);
      if (message) yield { message, at: subject.at(panel) };
    }
}
