/** Writes ToUnicode CMaps (PDF 32000-1, 9.10.3), which map the codes of a font to text. */

/** Maximum number of entries in a block of a CMap. */
const BLOCK = 100;

/** @param codeLength bytes per code */
export function characterMap(meanings: Iterable<[number, string]>, codeLength: 1 | 2): Buffer {
  const entries = [...meanings]
    .sort(([one], [other]) => one - other)
    .map(([code, text]) => `<${hex(code, codeLength)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  const text = [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${'00'.repeat(codeLength)}> <${'FF'.repeat(codeLength)}>`,
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ];
  return Buffer.from(text.join('\n'), 'latin1');
}

export function hex(code: number, codeLength: 1 | 2): string {
  return code
    .toString(16)
    .toUpperCase()
    .padStart(2 * codeLength, '0');
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
