/** How long a button confirms the copy, in ms. */
const DONE = 2000;

/** Shows the buttons that copy a citation, if the browser supports copying. */
export function showCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLElement>('button[data-copy]')) {
    const source = document.getElementById(button.dataset.copy ?? '');
    if (!source) continue;
    button.hidden = false;
    button.addEventListener('click', () => copyText(source, button));
  }
}

async function copyText(source: Element, button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(source.textContent ?? '');
  button.dataset.done = '';
  setTimeout(() => delete button.dataset.done, DONE);
}
