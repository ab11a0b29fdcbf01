/** Word draws charts and diagrams (SmartArt) when it shows a page. Their words and numbers go to the report. */
import { shownIn } from './alternatives.ts';
import { count, leaveOut, type WordReader } from './reader.ts';
import { child, childrenOf, descendants, textContent, type Xml } from './xml.ts';

export function leaveOutDrawn(drawing: Xml, reader: WordReader): void {
  const [chart] = shownIn(drawing, 'c:chart');
  const [diagram] = shownIn(drawing, 'dgm:relIds');
  if (!chart && !diagram) return;
  count(reader, 'chart');
  const part = partOf(chart?.attributes['r:id'] ?? diagram?.attributes['r:dm'] ?? '', reader);
  const words = part && (chart ? chartWords(part) : diagramWords(part));
  if (!words) return;
  reader.source.add(' ');
  leaveOut(reader, words, 'drawn');
}

/** Ignores a damaged chart, so that the text around it can be read. */
function partOf(id: string, reader: WordReader): Xml | undefined {
  const target = reader.pack.relationships(reader.part).get(id);
  if (!target || target.external) return undefined;
  try {
    return reader.pack.xml(target.target);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return undefined;
    throw error;
  }
}

/** Titles of the chart and its axes, and each series with its name and its pairs of category and value. */
function chartWords(part: Xml): string {
  const titles = descendants(part, 'c:title').map(drawnText);
  const series = descendants(part, 'c:ser').map((each) => {
    const name = points(child(each, 'c:tx')).join(' ');
    const categories = points(child(each, 'c:cat') ?? child(each, 'c:xVal'));
    const values = points(child(each, 'c:val') ?? child(each, 'c:yVal'));
    const pairs = Array.from({ length: Math.max(categories.length, values.length) }, (_, at) =>
      [categories[at], values[at]].filter(Boolean).join(' '),
    );
    return [name, pairs.join('; ')].filter(Boolean).join(': ');
  });
  return [...titles, ...series].filter(Boolean).join(' | ');
}

/** Cached values from the chart's spreadsheet. */
function points(parent: Xml | undefined): string[] {
  return parent ? descendants(parent, 'c:v').map(textContent) : [];
}

function diagramWords(part: Xml): string {
  return descendants(part, 'dgm:pt').map(drawnText).filter(Boolean).join(' | ');
}

function drawnText(element: Xml): string {
  return descendants(element, 'a:p')
    .map((paragraph) =>
      childrenOf(paragraph)
        .map((run) => textContent(child(run, 'a:t')))
        .join(''),
    )
    .filter(Boolean)
    .join(' ');
}
