/** Text with code between grave accents, and with addresses, which become links. */
export function CodeText({ text }: { text: string }) {
  return <>{text.split(PARTS).map(partOf)}</>;
}

const PARTS = /(`[^`]+`|https:\/\/[^\s)]*[\w/])/;

function partOf(part: string, index: number) {
  // Every second part is what the pattern found.
  if (index % 2 === 0) return part;
  if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
  return (
    <a key={index} href={part} target="_blank" rel="noreferrer">
      {part}
    </a>
  );
}
