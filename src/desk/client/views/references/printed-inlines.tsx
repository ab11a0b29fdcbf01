/** Printed words of an article: a caption, or an entry of the reference list. */
import type { ComponentChildren } from 'preact';
import type { Inline } from '../../../../article/article.ts';

export function PrintedInlines({ inlines }: { inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline, index) => (
        <PrintedInline key={index} inline={inline} />
      ))}
    </>
  );
}

function PrintedInline({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return <>{inline.value}</>;
    case 'inlineCode':
    case 'inlineMath':
      return <code>{inline.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noreferrer">
          <PrintedInlines inlines={inline.children} />
        </a>
      );
    case 'span':
      return (
        <span lang={inline.language} dir={inline.direction}>
          <PrintedInlines inlines={inline.children} />
        </span>
      );
    case 'inlineImage':
      return <>{inline.alt}</>;
    case 'footnoteReference':
      return <sup>{inline.number}</sup>;
    case 'crossReference':
      return <>{inline.number ?? inline.target}</>;
    case 'citation':
    case 'citationLink':
      return <PrintedInlines inlines={inline.children} />;
    default:
      return marked(inline.type, <PrintedInlines inlines={inline.children} />);
  }
}

type Mark = Extract<Inline, { type: 'emphasis' | 'smallCaps' }>['type'] | 'strong' | 'deleted';

function marked(type: Mark | 'superscript' | 'subscript' | 'underline', inner: ComponentChildren) {
  switch (type) {
    case 'emphasis':
      return <em>{inner}</em>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'deleted':
      return <s>{inner}</s>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'underline':
      return <u>{inner}</u>;
    case 'smallCaps':
      return <span class="small-caps">{inner}</span>;
  }
}

/** The words without their formatting, for searching and labels. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('value' in inline) return inline.value;
      return 'children' in inline && inline.children ? plainWords(inline.children) : ' ';
    })
    .join('');
}
