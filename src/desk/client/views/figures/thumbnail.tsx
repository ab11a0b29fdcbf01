/** A small picture of a file. Files that browsers cannot show are taken from the galley, which has them as PNG. */
import { useState } from 'preact/hooks';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';

interface ThumbnailProps {
  article: string;
  file: { path: string; bytes: number; output?: string };
  alt: string;
}

export function Thumbnail({ article, file, alt }: ThumbnailProps) {
  const { path, bytes, output = path } = file;
  const picture = useLoaded('figures.picture', { article, path: path.split('#')[0] ?? '', bytes });
  const [isBroken, setBroken] = useState(false);
  if (picture.answer === undefined && !picture.error) return <div class="thumbnail" />;
  const galley = `/galley/${article}/${output.split('/').map(encodeURIComponent).join('/')}`;
  return (
    <div class="thumbnail">
      {isBroken ? (
        <span class="soft">{words.figures.noThumbnail}</span>
      ) : (
        <img
          src={picture.answer ?? galley}
          alt={alt || words.figures.thumbnail(path)}
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}
