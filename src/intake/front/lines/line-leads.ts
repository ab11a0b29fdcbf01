/** Words before a title or a running head at the start of a line, in the languages of journals. */
const TITLE_WORDS =
  '(?:full |article |paper |manuscript |makale )?(?:title|topic)|t[ií]tulo|tema|titre|titel|thema|titolo|judul(?: artikel)?|(?:makale )?başlığı?|название(?: статьи)?|(?:на )?тем[ау](?: статьи)?|عنوان(?: (?:البحث|المقال[ةه]?|مقاله|مقالہ))?|موضوع(?:\\s+(?:پژوهش|تحقیق|مقاله))?|(?:tên )?đề tài|(?:论文)?[题題]\\s?目|[标標][题題]';
const TITLE_LABEL = new RegExp(`^(?:${TITLE_WORDS})\\s*(?:[:：]\\s*|(?=[«„“]))`, 'iu');

/** Length of "Title: " at the start of a line; 0 if missing. */
export function titleLabelLength(text: string): number {
  return TITLE_LABEL.exec(text)?.[0].length ?? 0;
}

const RUNNING_HEAD =
  /^(?:RH|running (?:head(?:er)?|title)|short(?:ened)? title|t[ií]tulo (?:corto|abreviado|curto)|titre (?:court|courant)|kurztitel|kısa başlık|judul pendek|краткое название)\s*[:：]\s*/iu;

/** Length of "Running head: " at the start of a line; 0 if missing. */
export function runningHeadLength(text: string): number {
  return RUNNING_HEAD.exec(text)?.[0].length ?? 0;
}
