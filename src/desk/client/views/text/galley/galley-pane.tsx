/** The galley beside the text: the web page, or the PDF. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Galley, ShownArticle } from '../../../../../app/preview/shown.ts';
import { words } from '../../../words.ts';
import { type GalleyFrame, openGalleyFrame, type ShownGalley } from './galley-frame.ts';
import type { WordPlace } from './galley-words.ts';
import { openPdfGalley } from './pdf-galley.ts';

type Kind = 'html' | 'pdf';

interface GalleyPaneProps {
  article: ShownArticle;
  /** For marking the block that has the words around the cursor. */
  frame: RefObject<ShownGalley | null>;
  onWord(place: WordPlace): void;
  onShown(): void;
}

export function GalleyPane({ article, frame, onWord, onShown }: GalleyPaneProps) {
  const [kind, setKind] = useState<Kind>('html');
  const galley = article[kind];
  const address = galleyAddress(article, kind);
  return (
    <section class="galley" aria-label={words.text.galleyPane}>
      <div class="pane-bar">
        <KindButtons kind={kind} onKind={setKind} />
        <span class="soft" role="status">
          {standingOf(galley)}
        </span>
        <a href={address} target="_blank" rel="noopener">
          {words.text.openAlone}
        </a>
      </div>
      {galley.old && <p class="galley-note warning">{words.text.galleyOld}</p>}
      {galley.version === undefined ? (
        <p class="galley-note">{waitingOf(galley, article)}</p>
      ) : kind === 'html' ? (
        <WebPage
          address={`${address}?v=${galley.version}`}
          title={words.text.galleyTitle(words.text.html, article.title)}
          {...{ frame, onWord, onShown }}
        />
      ) : (
        <Pdf version={galley.version} {...{ article, frame, onWord, onShown }} />
      )}
    </section>
  );
}

function KindButtons({ kind, onKind }: { kind: Kind; onKind(kind: Kind): void }) {
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{words.text.galleyKind}</legend>
      {(['html', 'pdf'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === kind} onClick={() => onKind(each)}>
          {words.text[each]}
        </button>
      ))}
    </fieldset>
  );
}

function standingOf({ version, underWay, obstacle }: Galley): string {
  if (version === undefined) return '';
  return obstacle ?? (underWay ? words.text.galleyUnderWay : '');
}

function waitingOf({ obstacle }: Galley, { state }: ShownArticle): string {
  return obstacle ?? (state === 'errors' ? words.text.noGalley : words.text.galleyUnderWay);
}

function galleyAddress({ name, base }: ShownArticle, kind: Kind): string {
  return `/galley/${encoded(name)}/${encodeURIComponent(base)}.${kind}`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

interface WebPageProps extends Omit<GalleyPaneProps, 'article'> {
  address: string;
  title: string;
}

function WebPage({ address, title, frame, onWord, onShown }: WebPageProps) {
  const box = useRef<HTMLDivElement>(null);
  const page = useRef<GalleyFrame>(null);
  const calls = useRef({ onWord, onShown });
  calls.current = { onWord, onShown };
  useEffect(() => {
    if (!box.current) return;
    const opened = openGalleyFrame(box.current, {
      title,
      clicked: (place) => calls.current.onWord(place),
      shown: () => calls.current.onShown(),
    });
    page.current = opened;
    frame.current = opened;
    return () => {
      frame.current = null;
      opened.close();
    };
  }, []);
  useEffect(() => page.current?.show(address), [address]);
  return <div class="galley-frame" title={words.text.galleyHint} ref={box} />;
}

/**
 * The frame draws the pages itself, and takes a new version without a jump. It is told the version again once it has
 * loaded, because it hears nothing before.
 */
function Pdf({ article, version, frame, onWord, onShown }: GalleyPaneProps & { version: number }) {
  const box = useRef<HTMLIFrameElement>(null);
  const calls = useRef({ onWord, onShown });
  calls.current = { onWord, onShown };
  useEffect(() => {
    if (!box.current) return;
    const opened = openPdfGalley(box.current, {
      clicked: (place) => calls.current.onWord(place),
      shown: () => calls.current.onShown(),
    });
    frame.current = opened;
    return () => {
      frame.current = null;
      opened.close();
    };
  }, []);
  const tellVersion = () =>
    box.current?.contentWindow?.postMessage({ version: String(version) }, location.origin);
  useEffect(tellVersion, [version]);
  return (
    <div class="galley-frame" title={words.text.galleyHint}>
      <iframe
        ref={box}
        title={words.text.galleyTitle(words.text.pdf, article.title)}
        src={`/pdf/${encoded(article.name)}/`}
        onLoad={tellVersion}
      />
    </div>
  );
}
