/** Files and alternative texts of figures in every output. */
import { decodeAddress } from '../../../article/addresses.ts';
import type { Article, Panel } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { blocksOf } from '../../nodes.ts';
import { descendants } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { type Outputs, type OutputValues, outputValues } from './output-values.ts';
import type { FactRule } from './rule.ts';

export const PICTURE_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-pictures-differ',
    missing: 'facts-pictures-differ/missing',
    key: 'title',
    expected: (article) =>
      panelsOf(article).map(
        ({ asset }) => article.assets.find(({ path }) => path === asset)?.output ?? asset,
      ),
    valuesIn: (outputs) => [
      outputValues(
        'JATS',
        graphicsOf(outputs).map(({ attributes }) => decodeAddress(attributes['xlink:href'] ?? '')),
      ),
      outputValues(
        'web page',
        imagesOf(outputs).map(({ properties }) => decodeAddress(String(properties.src))),
      ),
    ],
  },
  {
    differs: 'facts-alt-texts-differ',
    missing: 'facts-alt-texts-differ/missing',
    key: 'title',
    expected: (article) => panelsOf(article).map(({ alt }) => alt),
    valuesIn: (outputs, article) => [
      outputValues(
        'JATS',
        graphicsOf(outputs).map((graphic) =>
          descendants(graphic, 'alt-text').map(nodeText).join(''),
        ),
      ),
      outputValues(
        'web page',
        imagesOf(outputs).map(({ properties }) => String(properties.alt ?? '')),
      ),
      ...inPrint(outputs, article),
    ],
  },
];

/** The PDF tags small pictures and the logo of the journal as figures, too, so it may have more. */
function inPrint({ pdf }: Outputs, article: Article): OutputValues[] {
  const [printed, expected] = [pdf?.figures ?? [], panelsOf(article)].map((figures) =>
    figures.flatMap(({ alt }) => (alt ? [collapseWhiteSpace(alt)] : [])),
  );
  const isThere = expected?.every((alt) => printed?.includes(alt));
  return pdf && expected && printed && !isThere ? [outputValues('PDF', printed, expected)] : [];
}

function panelsOf(article: Article): Panel[] {
  return blocksOf(article, 'figure').flatMap(({ panels }) => panels);
}

function graphicsOf({ jats }: Outputs) {
  return jats.named('graphic').filter((graphic) => jats.isIn(graphic, 'fig'));
}

function imagesOf({ page }: Outputs) {
  return within(page.withClass('picture'), 'img');
}
