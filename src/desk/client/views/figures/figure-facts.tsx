/** The file of a picture, and how it is printed. */
import type { AnswerOf } from '../../call.ts';
import { words } from '../../words.ts';

export type FigureList = AnswerOf<'figures.list'>;
export type ListedFigure = FigureList['figures'][number];
export type Panel = ListedFigure['panels'][number];
type File = Panel['file'];

export function fileWords({ mediaType, width, height, bytes }: File): string {
  const { figures } = words;
  return figures.fileFacts(
    figures.kinds[mediaType] ?? mediaType,
    width && height && mediaType !== 'image/svg+xml' ? figures.pixels(width, height) : '',
    figures.size(bytes),
  );
}

export function FigureFacts({ panel, wanted }: { panel: Panel; wanted: FigureList['wanted'] }) {
  const { figures } = words;
  const { file, printed } = panel;
  return (
    <dl class="figure-facts">
      <div>
        <dt>{figures.file}</dt>
        <dd>
          <code>{file.path}</code>
          <br />
          {fileWords(file)}
        </dd>
      </div>
      <div>
        <dt>{figures.print}</dt>
        <dd>
          <Printed printed={printed} wanted={wanted} />
        </dd>
      </div>
    </dl>
  );
}

function Printed({
  printed: { width, share, dots, quality, needs },
  wanted,
}: {
  printed: Panel['printed'];
  wanted: FigureList['wanted'];
}) {
  const { figures } = words;
  if (width === undefined) return <>{figures.unknownSize}</>;
  return (
    <>
      {share === undefined
        ? figures.printedAtMost(width)
        : figures.printed(width, Math.round(share * 100))}
      <br />
      {quality === 'drawing' && figures.drawing}
      {dots !== undefined && quality !== undefined && (
        <span class={`quality ${quality}`}>{figures.dots(dots, quality)}</span>
      )}
      {needs !== undefined && (
        <span class="soft">
          {' '}
          {figures.needs(needs, wanted.good)} {figures.least(wanted.least, wanted.good)}
        </span>
      )}
    </>
  );
}
