/** Rules about the title. */
import { inArticle } from './changes.ts';
import type { Check } from './check.ts';
import { countWords, folded, inlines, isInCapitals, shown, words } from './nodes.ts';
import { CROSSREF, NLM, PRACTICE, PUBMED, SCHOLAR } from './sources.ts';

const TITLE = 'title: Tides and the moon at two harbours\n';

export const TITLE_RULES: readonly Check[] = [
  {
    name: 'title-full-stop',
    scope: 'article',
    severity: 'warning',
    receivers: ['pubmed', 'crossref', 'scholar', 'readers'],
    ...PUBMED,
    sentence: 'A title does not end with a full stop: citations set their own.',
    advice: 'Remove the full stop.',
    examples: {
      breaks: [inArticle(TITLE, 'title: Tides and the moon at two harbours.\n')],
      keeps: [
        inArticle(TITLE, 'title: Tides and the moon at two harbours in the U.S.\n'),
        inArticle(TITLE, 'title: Do tides follow the moon at two harbours?\n'),
      ],
    },
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const text = words(article[part] ?? [], article);
        if (!endsWithStop(text)) continue;
        yield {
          reason: `Unexpected full stop at the end of ${shown(text)}, expected none`,
          at: key(part),
        };
      }
    },
  },
  {
    name: 'title-capitals',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'pubmed', 'readers'],
    ...SCHOLAR,
    sentence: 'A title is not typed in capitals: citations would take them over.',
    advice: 'Write it with capitals where words have them; the theme may print capitals.',
    examples: {
      breaks: [inArticle(TITLE, 'title: TIDES AND THE MOON AT TWO HARBOURS\n')],
      keeps: [inArticle(TITLE, 'title: NATO and the tides at two harbours\n')],
    },
    *find({ article, key }) {
      const text = words(article.title, article);
      if (!isInCapitals(text)) return;
      yield {
        reason: `Unexpected title ${shown(text)} in capitals, expected small letters`,
        at: key('title'),
      };
    },
  },
  {
    name: 'title-bold',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'crossref'],
    ...NLM,
    sentence: 'A title is not marked as bold, nor as a whole in italics.',
    advice: 'Remove the stars: the theme says how titles look. Single words may be in italics.',
    examples: {
      breaks: [
        inArticle(TITLE, 'title: "**Tides and the moon at two harbours**"\n'),
        inArticle(TITLE, 'title: "*Tides and the moon at two harbours*"\n'),
        inArticle(TITLE, `${TITLE}subtitle: "*Readings of two years*"\n`),
      ],
      keeps: [inArticle(TITLE, 'title: "Tides and *Fucus serratus* at two harbours"\n')],
    },
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const line = article[part] ?? [];
        const whole = line.length === 1 && line[0]?.type === 'emphasis';
        if (whole || [...inlines(line)].some(({ type }) => type === 'strong'))
          yield {
            reason: `Unexpected bold or italic ${part}, expected plain words`,
            at: key(part),
          };
      }
    },
  },
  {
    name: 'title-note',
    scope: 'article',
    severity: 'error',
    receivers: ['pmc', 'crossref', 'pubmed'],
    ...NLM,
    sentence: 'A title has no foot note and no citation.',
    advice: 'Move thanks to `acknowledgements:`, and what the note says into the text.',
    examples: {
      breaks: [inArticle(TITLE, 'title: Tides and the moon at two harbours [@hill2016]\n')],
      keeps: [inArticle(TITLE, 'title: Tides and the moon at two harbours (2016)\n')],
    },
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const nodes = [...inlines(article[part] ?? [])];
        if (!nodes.some(({ type }) => type === 'citation' || type === 'footnoteReference'))
          continue;
        yield {
          reason: `Unexpected note or citation in the ${part}, expected words alone`,
          at: key(part),
        };
      }
    },
  },
  {
    name: 'title-mark',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'readers'],
    ...CROSSREF,
    sentence: 'No mark of a note hangs on the title.',
    advice: 'Remove the mark; thanks go to `acknowledgements:`.',
    examples: {
      breaks: [
        inArticle(TITLE, 'title: "Tides and the moon at two harbours*"\n'),
        inArticle(TITLE, 'title: Tides and the moon at two harbours¹\n'),
      ],
      keeps: [inArticle(TITLE, 'title: Tides and the moon at two harbours in cm²\n')],
    },
    *find({ article, key }) {
      const text = words(article.title, article);
      if (!/\p{L}{4,}[*†‡§¹²]$/u.test(text)) return;
      yield {
        reason: `Unexpected ${text.slice(-1)} at the end of the title, expected words alone`,
        at: key('title'),
      };
    },
  },
  {
    name: 'title-cut-off',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'crossref'],
    ...PRACTICE,
    sentence: 'A title is whole: it does not end with a comma, a colon or an open bracket.',
    advice: 'Write the rest of the title; a second line goes into `subtitle:`.',
    examples: {
      breaks: [
        inArticle(TITLE, 'title: "Tides and the moon at two harbours:"\n'),
        inArticle(TITLE, 'title: Tides and the moon (at two harbours\n'),
      ],
      keeps: [inArticle(TITLE, 'title: "Tides and the moon: two harbours (and one more)"\n')],
    },
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const text = words(article[part] ?? [], article);
        if (!/[,;:،؛，；：–—-]$/.test(text) && isBalanced(text)) continue;
        yield { reason: `Unexpected end of ${shown(text)}, expected a whole title`, at: key(part) };
      }
    },
  },
  {
    name: 'title-label',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    sentence: 'A title does not say that it is one.',
    advice: 'Remove the word and the colon.',
    examples: {
      breaks: [inArticle(TITLE, 'title: "Title: Tides and the moon at two harbours"\n')],
      keeps: [inArticle(TITLE, 'title: "Editorial: tides and the moon at two harbours"\n')],
    },
    *find({ article, key }) {
      const text = words(article.title, article);
      const label = /^(title|article title|title of the (article|paper))\s*[:：]/i.exec(text)?.[0];
      if (label)
        yield {
          reason: `Unexpected ${shown(label)} in the title, expected the title alone`,
          at: key('title'),
        };
    },
  },
  {
    name: 'title-long',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'scholar'],
    ...PRACTICE,
    sentence: 'A title has no more than 60 words.',
    advice: 'A part of it may belong into `subtitle:` or into the abstract.',
    examples: {
      breaks: [inArticle(TITLE, `title: Tides ${'and the moon at two harbours '.repeat(11)}\n`)],
      keeps: [inArticle(TITLE, `title: Tides ${'and the moon at two harbours '.repeat(3)}\n`)],
    },
    *find({ article, key }) {
      const count = countWords(words(article.title, article));
      if (count > 60)
        yield {
          reason: `Unexpected title of ${count} words, expected 60 at most`,
          at: key('title'),
        };
    },
  },
  {
    name: 'subtitle-repeats-title',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'readers'],
    ...PRACTICE,
    sentence: 'The subtitle does not stand in the title as well.',
    advice: 'Remove it from one of the two.',
    examples: {
      breaks: [
        inArticle(
          TITLE,
          'title: "Tides and the moon: two harbours compared"\nsubtitle: Two harbours compared\n',
        ),
      ],
      keeps: [
        inArticle(
          TITLE,
          'title: Tides and the moon in one year\nsubtitle: Two harbours compared\n',
        ),
      ],
    },
    *find({ article, key }) {
      const subtitle = folded(words(article.subtitle ?? [], article));
      if (subtitle === '' || !folded(words(article.title, article)).includes(subtitle)) return;
      yield {
        reason: 'Unexpected subtitle that stands in the title already, expected it once',
        at: key('subtitle'),
      };
    },
  },
  {
    name: 'short-title-long',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'The short title, for running heads, is not longer than the title.',
    advice: 'Shorten it to 50 signs or so.',
    examples: {
      breaks: [
        inArticle(
          'short-title: Tides at two harbours',
          'short-title: Tides and the moon at two harbours and what moves them',
        ),
      ],
      keeps: [
        inArticle(
          'short-title: Tides at two harbours',
          'short-title: Tides and the moon at 2 harbours',
        ),
      ],
    },
    *find({ article, key }) {
      const { shortTitle } = article;
      if (!shortTitle || shortTitle.length <= words(article.title, article).length) return;
      yield {
        reason: `Unexpected short title ${shown(shortTitle)}, expected one shorter than the title`,
        at: key('short-title'),
      };
    },
  },
];

/** Full stops of all scripts; those of abbreviations ("U.S.", "et al.", "Inc.") and of ellipses stay. */
export function endsWithStop(text: string): boolean {
  if (!/[.。۔।]["”’»)]?$/.test(text) || /\.\.+$|…$/.test(text)) return false;
  const last = text.split(/\s/).at(-1) ?? '';
  return !/^(\p{L}\.)+$|\..+\.$|^(al|etc|inc|ltd|co|corp|jr|sr|st|sp|spp|var|nov|cf|ca|vs|no|vol|bros|assn|dept|univ)\.$/iu.test(
    last,
  );
}

function isBalanced(text: string): boolean {
  return ['()', '[]', '“”', '«»'].every(([open = '', close = '']) => {
    const count = (sign: string) => text.split(sign).length;
    return count(open) <= count(close);
  });
}
