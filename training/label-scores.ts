/** How well a tagger labels sequences that it was not trained on. */
import { newTagger, type TaggerModel, type TaggerSpec } from '../src/intake/tagger/tagger.ts';
import { addOne } from '../src/words/counts.ts';
import type { LabelledSequence } from './perceptron.ts';

/** Prints recall and precision of each label, and the most frequent confusions. */
export function printLabelScores<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  model: TaggerModel,
  sequences: readonly LabelledSequence<Item, Label>[],
): void {
  const tagger = newTagger(spec, model);
  const [right, of, found, confused] = [1, 2, 3, 4].map(() => new Map<string, number>());
  if (!right || !of || !found || !confused) return;
  let whole = 0;
  for (const { items, labels } of sequences) {
    const given = tagger.tag(items).labels;
    let wrong = 0;
    for (const [at, label] of given.entries()) {
      const truth = labels[at];
      if (truth === undefined || typeof truth !== 'string') continue;
      addOne(of, truth);
      addOne(found, label);
      if (truth === label) addOne(right, label);
      else {
        addOne(confused, `${truth} > ${label}`);
        wrong += 1;
      }
    }
    if (wrong === 0) whole += 1;
  }
  const share = (one = 0, all = 0) => (all === 0 ? '  –  ' : (one / all).toFixed(3));
  const sum = (map: Map<string, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  for (const label of spec.labels)
    if (of.has(label) || found.has(label))
      console.log(
        `  ${label.padEnd(16)} R ${share(right.get(label), of.get(label))} P ${share(right.get(label), found.get(label))} ${of.get(label) ?? 0}`,
      );
  console.log(
    `  ${spec.name}: ${share(sum(right), sum(of))} of ${sum(of)}; ${whole} of ${sequences.length} sequences without a mistake`,
  );
  const worst = [...confused].sort((a, b) => b[1] - a[1]).slice(0, 20);
  console.log(`  ${worst.map(([name, count]) => `${name} ${count}`).join('; ')}`);
}
