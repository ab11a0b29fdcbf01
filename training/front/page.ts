/** Made-up front pages with the label of every line, in the orders and forms that journals use. */
import { inventPaper, type Sources } from './paper.ts';
import { PARTS, type Piece, type Style } from './parts.ts';

export function drawPage(sources: Sources): Piece[] {
  const { phrases, random } = sources;
  const paper = inventPaper(sources);
  // Where a paragraph is one line, as Word saves text, no line is full.
  const width = random.chance(0.15) ? 5000 : random.integer(55, 110);
  const style: Style = { ...sources, width, mark: random.pick(MARKS) };
  const order = random.pick(phrases.get('order') ?? []).split(', ');
  return order
    .flatMap((step): Piece[] => {
      const [name = '', chance = '100'] = step.split(' ');
      const print = PARTS[name];
      if (!print) throw new Error(`Unexpected part ${name} in an order, expected one of PARTS`);
      return random.chance(Number(chance) / 100) ? print(paper, style) : [];
    })
    .flatMap((piece) =>
      random.chance(0.07) ? [piece, ...(PARTS.stray?.(paper, style) ?? [])] : [piece],
    );
}

const MARKS: ((number: number) => string)[] = [
  () => '',
  (number) => String(number + 1),
  (number) => ` ${number + 1}`,
  (number) => '¹²³⁴⁵'.charAt(number),
  (number) => ` ${'abcde'.charAt(number)}`,
  (number) => 'abcde'.charAt(number),
  (number) => `,${number + 1}`,
  (number) => '*†‡§¶'.charAt(number),
];
