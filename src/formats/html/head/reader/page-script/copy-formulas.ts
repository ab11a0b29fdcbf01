/** Copies formulas as TeX. A selection without formulas is copied as usual. */
export function copyFormulasAsTex(): void {
  addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return;
    const copy = selection.getRangeAt(0).cloneContents();
    const formulas = copy.querySelectorAll<HTMLElement>('[data-tex]');
    if (formulas.length === 0) return;
    for (const formula of formulas) formula.replaceWith(texOf(formula));
    event.clipboardData?.setData('text/plain', copy.textContent ?? '');
    event.preventDefault();
  });
}

function texOf(formula: HTMLElement): string {
  const dollars = formula.querySelector('math[display=block]') ? '$$' : '$';
  return dollars + formula.dataset.tex + dollars;
}
