/** Examples for the rules of links.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'link-not-public': {
    breaks: [inArticle(FOLLOW, 'The [heights](http://localhost:8000/heights) follow the moon.')],
    keeps: [inArticle(FOLLOW, 'The [heights](https://data.example/localhost) follow the moon.')],
  },
  'link-broken': {
    breaks: [
      inArticle(FOLLOW, 'The [heights](https://data.example/a.) follow the moon.'),
      inArticle(FOLLOW, 'The [heights](https://doi.org/tides) follow the moon.'),
      inArticle('<https://data.example/tides>', '<https://data..example/tides>'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The [heights](https://data.example/a_(b)) follow the moon.'),
      inArticle(FOLLOW, 'The [heights](https://doi.org/10.5555/a) follow the moon.'),
    ],
  },
  'link-text-differs': {
    breaks: [
      inArticle(FOLLOW, 'The heights [https://data.example/a](https://data.example/b) follow.'),
      inArticle(FOLLOW, 'The heights (at [www.data.example](https://tides.example)) follow.'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights (at [data.example](https://www.data.example/a/)) follow.'),
      inArticle(
        '<https://data.example/tides>',
        '[https://data.example/ti…](https://data.example/tides)',
      ),
      inArticle(FOLLOW, 'See [doi:10.5555/a](https://doi.org/10.5555/a).'),
    ],
  },
  'link-text-vague': {
    breaks: [
      inArticle(FOLLOW, 'The heights, which are [here](https://data.example/a), follow the moon.'),
      inArticle(FOLLOW, 'See [this link](https://data.example/a): the heights follow the moon.'),
      inArticle(
        FOLLOW,
        'The heights (<https://data.example/a/rather/long/path?of=readings&and=names>) follow the moon.',
      ),
    ],
    keeps: [
      inArticle(FOLLOW, 'The [heights here](https://data.example/a) follow the moon.'),
      inArticle(FOLLOW, 'The heights (<https://doi.org/10.5555/a>) follow the moon.'),
    ],
  },
  'link-text-address': {
    breaks: [inArticle(FOLLOW, 'The heights (<https://data.example/a>) follow the moon.')],
    keeps: [inArticle(FOLLOW, 'The [heights](https://data.example/a) follow the moon.')],
  },
  'jats-reference-punctuated': {
    breaks: [
      inArticle('@tbl-heights gives', '[the table,](#tbl-heights) gives'),
      inArticle('@tbl-heights gives', '(see [the table)](#tbl-heights) gives'),
    ],
    keeps: [inArticle('@tbl-heights gives', '[the table (below)](#tbl-heights) gives')],
  },
};
