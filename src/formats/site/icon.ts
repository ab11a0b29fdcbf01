/** The icon of the site in a browser's tabs and bookmarks. */
import { s } from 'hastscript';
import type { OutputFile } from '../format.ts';
import { toHtml } from '../html/serialize.ts';
import type { SiteLook } from './frame.ts';
import { iconPath } from './site.ts';

/** The theme's icon, or the journal's first letter in the theme's colours. */
export function iconFile({ journal, theme }: SiteLook): OutputFile {
  const { favicon, settings } = theme;
  const path = iconPath(theme);
  if (favicon) return { path, content: favicon.bytes };
  const { accent, paper } = settings.colours;
  const letter = /\p{L}\p{M}*/u.exec(journal.abbreviation ?? journal.title)?.[0] ?? '';
  const letterStyle = { fill: paper, fontFamily: 'sans-serif', fontWeight: 600, fontSize: 44 };
  const drawing = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 64 64' }, [
    s('rect', { width: 64, height: 64, rx: 10, fill: accent }),
    s('text', { x: 32, y: 48, textAnchor: 'middle', ...letterStyle }, letter.toUpperCase()),
  ]);
  return { path, content: toHtml([drawing]) };
}
