/** The files of a proof. */

/** File names in the article's output folder. */
export function fileNames(article: string) {
  return {
    pdf: `proof/${article}-proof.pdf`,
    form: `proof/${article}-queries.html`,
    json: `proof/${article}-queries.json`,
    answers: `${article}-answers.json`,
    report: `proof/${article}-answers.md`,
    reportPage: `proof/${article}-answers.html`,
  };
}
