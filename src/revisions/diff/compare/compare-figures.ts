/** Compares figures with their panels, supplements and files. */
import type { Asset, Figure, Panel, Supplement } from '../../../article/article.ts';
import { type Change, minor, substantive, type Verdict } from '../change.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt, fieldSpot, kindOf, type Spot } from './comparison.ts';

export function compareFigure(
  before: Figure,
  after: Figure,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const count = Math.max(before.panels.length, after.panels.length);
  return [
    ...comparison.inside(before.caption, after.caption, fieldSpot(spot, 'caption')),
    ...Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      comparePanel(
        before.panels[index],
        after.panels[index],
        panelSpot(spot, index, count),
        comparison,
      ),
    ),
  ];
}

function panelSpot(spot: Spot, index: number, count: number): Spot {
  if (count === 1) return spot;
  return { ...spot, where: { ...spot.where, label: `${spot.where.label}, panel ${index + 1}` } };
}

function comparePanel(
  before: Panel | undefined,
  after: Panel | undefined,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const kind = kindOf(before, after);
  if (!before || !after) {
    const assets = { before: before?.asset, after: after?.asset };
    return [changeAt(spot, kind, substantive(`a panel was ${kind}`), assets)];
  }
  const changes = compareInlines(
    before.caption,
    after.caption,
    fieldSpot(spot, 'caption'),
    comparison,
  );
  if (before.asset !== after.asset) changes.push(otherFile(before, after, spot, comparison));
  if (before.alt !== after.alt)
    changes.push(
      ...compareInlines(
        [{ type: 'text', value: before.alt }],
        [{ type: 'text', value: after.alt }],
        fieldSpot(spot, 'description for those who do not see it'),
        comparison,
      ),
    );
  if (before.width !== after.width || before.printedWidth !== after.printedWidth)
    changes.push(changeAt(fieldSpot(spot, 'width'), 'changed', minor('width of a picture')));
  return changes;
}

function otherFile(before: Panel, after: Panel, spot: Spot, { around }: Comparison): Change {
  const [old, now] = [
    around.digests?.before.get(before.asset),
    around.digests?.after.get(after.asset),
  ];
  const verdict =
    old !== undefined && old === now
      ? minor('another name of the file; the picture is the same')
      : substantive('another picture');
  return changeAt(fieldSpot(spot, 'picture'), 'changed', verdict, {
    before: before.asset,
    after: after.asset,
  });
}

export function compareSupplement(
  before: Supplement,
  after: Supplement,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const changes = comparison.inside(before.caption, after.caption, fieldSpot(spot, 'caption'));
  if (before.href !== after.href)
    changes.push(
      changeAt(fieldSpot(spot, 'file'), 'changed', substantive('another file'), {
        before: before.href,
        after: after.href,
      }),
    );
  return changes;
}

// ---------------------------------------------------------------------------- files

/** Reports files whose content changed, and files that were added or removed although nothing refers to them. */
export function compareFiles(comparison: Comparison): Change[] {
  const { before, after } = comparison;
  const [old, now] = [before.article.assets, after.article.assets].map(
    (assets) => new Map(assets.map((asset) => [asset.path, asset])),
  );
  const paths = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const [shownBefore, shownAfter] = [before, after].map(({ article }) => pathsIn(article));
  return [...paths].flatMap((path): Change[] => {
    const isReported = shownBefore?.has(path) !== shownAfter?.has(path);
    return fileChange(path, old?.get(path), now?.get(path), isReported, comparison);
  });
}

/** @param isReported whether the node that refers to the file was added or removed, which is reported already */
function fileChange(
  path: string,
  before: Asset | undefined,
  after: Asset | undefined,
  isReported: boolean,
  { around }: Comparison,
): Change[] {
  const isPicture = /^image\//.test((after ?? before)?.mediaType ?? '');
  const part = isPicture ? 'figures' : 'supplements';
  const spot: Spot = { part, where: { label: path, field: 'file' }, touches: 'interpretation' };
  const kind = kindOf(before, after);
  if (!before || !after)
    return isReported
      ? []
      : [
          changeAt(spot, kind, substantive(`a file was ${kind}`), {
            [before ? 'before' : 'after']: path,
          }),
        ];
  const digests = [around.digests?.before.get(path), around.digests?.after.get(path)];
  const why = fileVerdict(before, after, digests);
  return why ? [changeAt(spot, kind, why, { before: facts(before), after: facts(after) })] : [];
}

function fileVerdict(
  before: Asset,
  after: Asset,
  [old, now]: (string | undefined)[],
): Verdict | undefined {
  if (old !== undefined && now !== undefined && old !== now)
    return substantive('the file has another content');
  const differs = (['bytes', 'width', 'height', 'mediaType'] as const).some(
    (key) => before[key] !== after[key],
  );
  return differs ? substantive('the file has another size or type') : undefined;
}

function facts({ mediaType, bytes, width, height }: Asset): string {
  const pixels = width === undefined ? '' : `, ${width} × ${height} pixels`;
  return `${mediaType}, ${bytes} bytes${pixels}`;
}

/** Paths that figures, inline pictures and supplements refer to. */
function pathsIn({
  body,
  back,
  notes,
  abstract,
  title,
  subtitle,
  translations,
}: Comparison['before']['article']): Set<string> {
  const paths = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('asset' in value && typeof value.asset === 'string') paths.add(value.asset);
    if ('href' in value && typeof value.href === 'string') paths.add(value.href);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit([body, back, notes, abstract, title, subtitle, translations]);
  return paths;
}
