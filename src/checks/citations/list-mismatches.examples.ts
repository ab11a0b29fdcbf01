/** Examples for the rules of list-mismatches.ts. */
import { FOLLOW, inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'citation-not-listed': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the moon (Nobody & Else, 2001).'),
      inArticle(FOLLOW, 'As Harper (2012) wrote, the heights follow the moon.'),
      inArticle(FOLLOW, `${FOLLOW}[^more]\n\n[^more]: This is old news (Harper, 2012).\n`),
      inArticle(
        FOLLOW,
        '[Harper (2012) montre que la hauteur suit la lune, et Иванов (2013) показывает.]{lang=fr}',
      ),
      inArticle(FOLLOW, '> The heights follow the moon.\n\n(Hatri, 2007)'),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        `${FOLLOW}\n\nWells, H. (1920). Outlines of seas.\n\nAmis, K. (1930). Seas.\n\nVerne, J. (1870). Under the sea.`,
      ),
      inArticle(
        FOLLOW,
        'The heights that the University of Ghent has read follow the moon (Ghent, 2022).',
      ),
      inArticle(FOLLOW, 'The heights (mentioned above) follow the moon (HT), since 2014.'),
      {
        ...inArticle(FOLLOW, 'The heights follow the moon (Hatri-TSA, 2007).'),
        and: [inReferences('"Harbour Press"', '"HATRI, Harbour Trust (TSA)"')],
      },
      inArticle(FOLLOW, 'The heights were read for the Council on Moons and Tides (2020).'),
      inArticle(FOLLOW, 'The heights follow the moon, and Olympia (2012) had none.'),
      inArticle(
        FOLLOW,
        'The heights of the GBD 2010 study follow the moon (GBD 2010), as Roe v. Wade (1973) and R v Sail and Mast (1884) found (June–July 2009).',
      ),
      inArticle(
        FOLLOW,
        'The heights follow the moon, as *Turdus merula* (Linnaeus, 1758) does.\n\nParra jacana\n\n(Gmelin, 1789)\n',
      ),
      inArticle(
        FOLLOW,
        'The heights follow the moon (Brest, 2022), as the Treaty of Rome (1957) says. Gauges were read with programs (Gauge Corp., Whitby, 2019; Department of Tides, University of Whitby, 2003) in Paris for a year (Paris, 2021).',
      ),
      inArticle(
        FOLLOW,
        'The heights follow the moon: see *Old Tides* (Harbour Press, 2007) and *New Tides* (Fourth Estate, 2012).',
      ),
      inArticle(
        FOLLOW,
        `The heights follow the moon.[^old] So they do “everywhere” (London: Harbour Press, 1986; New York: W. W. Sail, 1990).

[^old]: See Ada Wells, *Old Tides* (London, 1969), 12; Otto Wells, “The Sea,” in *New Tides*, ed. Ida Wells, 2 vols. (Berkeley, University of Sails Press, 1970), 1:4; *Tidings* 4 (Spring/Summer 2008).
`,
      ),
    ],
  },
  'citation-name-differs': {
    breaks: [inArticle(FOLLOW, 'The heights follow the moon (Marsch, 2007).')],
    keeps: [inArticle(FOLLOW, 'The heights follow the moon [@marsh2007].')],
  },
  'citation-year-differs': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the moon (Marsh, 2008).'),
      inArticle(FOLLOW, 'The heights follow the moon (Marsh, 2007a).'),
      {
        ...inArticle(FOLLOW, 'The heights follow the moon (Hill, 2016).'),
        and: [inReferences('"issued": {"date-parts": [[2016]]},', '')],
        alongside: ['reference-incomplete'],
      },
    ],
    keeps: [inArticle(FOLLOW, 'Gauges were built in 2008. The heights follow the moon.')],
  },
  'citation-ambiguous': {
    breaks: [inArticle(FOLLOW, 'The heights follow the moon (Twin, 2019).')],
    keeps: [inArticle(FOLLOW, 'The heights follow the moon [@twin2019a].')],
  },
};
