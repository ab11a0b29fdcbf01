/** Pictures that a text names, as in `![The river](media/river.png)`, and that stand beside it. */
import { escapePattern } from '../../words/escape-pattern.ts';
import type { Companion } from '../companions.ts';
import { pictureFile, toShownPicture } from '../figures/picture-file.ts';
import { find } from '../findings.ts';
import { picturesNamedIn } from '../picture-paths.ts';
import type { Intake } from '../result.ts';

/** Paths of pictures that are not in the file. */
export function namedPictures({ article, images }: Pick<Intake, 'article' | 'images'>): string[] {
  const own = new Set(images.map(({ name }) => `figures/${name}`));
  return picturesNamedIn(article).filter((path) => !own.has(path));
}

/** Puts the pictures into figures/. Where one is missing, its words stay, so that the article builds. */
export function withNamedPictures(result: Intake, pictures: readonly Companion[]): Intake {
  const images = [...result.images];
  let { article } = result;
  for (const picture of pictures) {
    const mark = new RegExp(`!\\[([^[\\]\\n]{0,300})\\]\\(${escapePattern(picture.path)}\\)`, 'g');
    if ('content' in picture) {
      const image = pictureFile(toShownPicture(picture.content).bytes, images.length + 1);
      images.push(image);
      article = article.replace(mark, (_, alt: string) => `![${alt}](figures/${image.name})`);
      continue;
    }
    article = article.replace(mark, (_, alt: string) => `${alt} (${picture.path})`.trim());
    find(
      result.findings,
      'figures',
      'unsure',
      `The text names the picture ${picture.path}, which is not beside it; its words stand in its place.`,
      { look: 'Put the picture into figures/, and write it as a figure.' },
    );
  }
  return { ...result, article, images };
}
