/** A figure of the list, with its pictures. */
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import { PrintedInlines } from '../references/printed-inlines.tsx';
import { FigureFacts, type FigureList, type ListedFigure, type Panel } from './figure-facts.tsx';
import { Thumbnail } from './thumbnail.tsx';

export interface PanelActions {
  onEdit(panel: Panel, name: string): void;
  onReplace(panel: Panel, name: string): void;
  onRemove(panel: Panel, name: string): void;
}
interface FigureItemProps extends PanelActions {
  article: string;
  manuscript: string;
  figure: ListedFigure;
  messages: readonly Diagnostic[];
  wanted: FigureList['wanted'];
}

export function FigureItem({ figure, ...props }: FigureItemProps) {
  const { figures } = words;
  const { number, caption, panels } = figure;
  const title = number === undefined ? figures.picture : figures.number(number);
  return (
    <li class="card figure">
      <h3>
        {title} {number !== undefined && <code>{figure.id}</code>}
      </h3>
      {panels.length > 1 && caption.length > 0 && (
        <p dir="auto">
          <PrintedInlines inlines={caption} />
        </p>
      )}
      {panels.map((panel) => (
        <PanelItem
          key={`${panel.at.line}:${panel.at.column}`}
          panel={panel}
          name={panel.letter ? figures.panel(number ?? '', panel.letter) : title}
          caption={panels.length > 1 ? (panel.caption ?? []) : caption}
          {...props}
        />
      ))}
    </li>
  );
}

interface PanelItemProps extends Omit<FigureItemProps, 'figure'> {
  panel: Panel;
  name: string;
  caption: ListedFigure['caption'];
}

function PanelItem(props: PanelItemProps) {
  const { article, manuscript, panel, name, caption, messages, wanted } = props;
  const { figures, common } = words;
  const { at, alt, file, written } = panel;
  const problems = messages.filter((each) => each.file === at.path && each.line === at.line);
  return (
    <div class="panel">
      <Thumbnail key={file.bytes} article={article} file={file} alt={alt} />
      <div class="panel-words">
        <p dir="auto">
          {props.panel.letter && <strong>{name}: </strong>}
          {caption.length > 0 ? (
            <PrintedInlines inlines={caption} />
          ) : (
            <span class="soft">{figures.noCaption}</span>
          )}
        </p>
        <p dir="auto" class={alt === '' ? 'missing-alt' : ''}>
          <strong>{figures.alt}:</strong> {alt || '–'}
        </p>
        <FigureFacts panel={panel} wanted={wanted} />
        <Problems problems={problems} />
        {!written && <p class="soft">{figures.foreign}</p>}
        <div class="row">
          {written && (
            <>
              <Button aria-label={figures.edit(name)} onClick={() => props.onEdit(panel, name)}>
                {common.edit}
              </Button>
              <Button
                aria-label={figures.replaceIn(name)}
                onClick={() => props.onReplace(panel, name)}
              >
                {figures.replace}
              </Button>
              <Button
                look="quiet"
                aria-label={figures.remove(name)}
                onClick={() => props.onRemove(panel, name)}
              >
                {common.remove}
              </Button>
            </>
          )}
          {at.path === manuscript && (
            <Link to={{ view: 'article', article, tab: 'text', line: at.line }}>
              {figures.line(at.line)}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}

function Problems({ problems }: { problems: readonly Diagnostic[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="figure-problems">
      {problems.map(({ severity, message, advice }) => (
        <li key={message} class={severity}>
          {message}
          {advice && <span class="soft"> {advice}</span>}
        </li>
      ))}
    </ul>
  );
}
