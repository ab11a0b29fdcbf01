/** Places inside words where a line may end. The text itself stays as it is. */

/** Replaces the content of an element, or a text node, by its parts. A line may end between them. */
export function allowBreaksBetween(
  target: Element | Text,
  parts: readonly (string | HTMLElement)[],
): void {
  const nodes = parts.flatMap((part, index) =>
    index === 0 ? [part] : [document.createElement('wbr'), part],
  );
  if (target instanceof Text) target.replaceWith(...nodes);
  else target.replaceChildren(...nodes);
}
