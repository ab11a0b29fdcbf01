/** Records of enhanced metafiles that draw bitmaps or fill rectangles ([MS-EMF] 2.3.1). */

import { rasterOfBitmap } from '../rasters/bitmap.ts';
import type { Canvas } from './canvas.ts';
import { pointAt } from './emf-context.ts';
import type { Handler, Player } from './emf-player.ts';
import { EMR } from './emf-records.ts';
import { COPY, type CopiedPart, copyWhole, transferBlock } from './metafile.ts';

export const PICTURE_RECORDS: Record<number, Handler> = {
  [EMR.BITBLT]: (record, player) => block(record, 'own', player),
  [EMR.STRETCHBLT]: (record, player) => block(record, 'stretched', player),
  [EMR.STRETCHDIBITS]: stretched,
};

function block(record: Buffer, extent: 'own' | 'stretched', { canvas }: Player): void {
  const [corner, size] = [pointAt(record, 24), pointAt(record, 32)];
  transferBlock(record.readUInt32LE(40), [corner, size], canvas, () => {
    const source = extent === 'stretched' ? pointAt(record, 100) : size;
    put(record, 84, { from: pointAt(record, 44), source, corner, size }, canvas);
  });
}

function stretched(record: Buffer, { canvas }: Player): void {
  if (record.readUInt32LE(68) !== COPY) canvas.isUnknown = true;
  else
    put(
      record,
      48,
      {
        from: pointAt(record, 32),
        source: pointAt(record, 40),
        corner: pointAt(record, 24),
        size: pointAt(record, 72),
      },
      canvas,
    );
}

/** @param info offset of the offsets and lengths of the bitmap's header and pixels */
function put(record: Buffer, info: number, part: CopiedPart, canvas: Canvas): void {
  const [head = 0, headLength = 0, dots = 0, dotsLength = 0] = [0, 4, 8, 12].map((at) =>
    record.readUInt32LE(info + at),
  );
  const raster = rasterOfBitmap(
    record.subarray(head, head + headLength),
    record.subarray(dots, dots + dotsLength),
  );
  copyWhole(raster, part, canvas);
}
