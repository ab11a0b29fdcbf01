/** Examples for the rules of ojs.ts. */
import { inArticle, inOjs, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'ojs-facts-differ': {
    breaks: [
      inOjs('<familyname locale="en">{Okoro~>Okoroh}</familyname>'),
      inOjs('date_published="2023-03-15"', 'date_published="2023-03-14"'),
      inOjs('<volume>1</volume>', ''),
      inOjs('date_submitted="2023-01-10"', 'date_submitted="2023-01-11"'),
    ],
    keeps: [
      inArticle(
        'title: Tides and the moon at two harbours\n',
        'title: Tides & the moon at two harbours < three\n',
      ),
      inArticle(
        'title: Tides and the moon at two harbours\n',
        'title: Tides and the moon at two harbours\nsubtitle: A year\ntranslations: {fr: {title: Marées et lune, subtitle: Une année}}\n',
      ),
      inArticle(
        'roles: [conceptualization, writing-original-draft]\n',
        'roles: [conceptualization, writing-original-draft]\n    biography: She studied at the University of Brest.\n',
      ),
      inOjs('tides" seq="1"', 'tide" seq="1"'),
      inOjs('<title locale="en">Tides and', '<title locale="en">Tides &lt;i>and&lt;/i>'),
    ],
  },
};
