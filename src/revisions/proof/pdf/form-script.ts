/** The script of the form, as it stands in the page. */
export const FORM_SCRIPT = `'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.getElementById('answers');
  const state = document.getElementById('state');
  const fields = [...form.querySelectorAll('textarea, input')];
  const key = 'offprint-queries ' + data.sha256;
  const keep = (act) => { try { act(); } catch { /* a browser without memory */ } };
  keep(() => {
    const kept = JSON.parse(localStorage.getItem(key) || '{}');
    for (const field of fields) if (typeof kept[field.name] === 'string') field.value = kept[field.name];
  });
  const count = () => {
    const open = data.questions.filter(({ number }) => form.elements[number].value.trim() === '');
    state.textContent = open.length === 0 ? 'All queries are answered.'
      : 'Not yet answered: ' + open.map(({ number }) => number).join(', ');
  };
  form.addEventListener('input', () => {
    count();
    keep(() => localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value])))));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = {
      format: 'offprint-answers', version: 1, article: data.article, sha256: data.sha256,
      name: form.elements.name.value, remarks: form.elements.remarks.value,
      answers: data.questions.map(({ number, question }) => ({ number, question, answer: form.elements[number].value })),
    };
    const file = new Blob([JSON.stringify(answers, null, 2) + '\\n'], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = data.saveAs;
    document.body.append(link);
    link.click();
    link.remove();
    state.textContent = 'Saved as ' + data.saveAs + '. Please send us this file.';
  });
  document.getElementById('print').addEventListener('click', () => print());
  count();
})();
`;
