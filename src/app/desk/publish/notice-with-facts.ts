import { editYaml } from '../../../compile/yaml/write.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';

/**
 * The text of a notice with facts in its front matter. Front matter that the editor typed is kept.
 *
 * @throws YamlUnreadable if that is not YAML
 */
export function noticeWithFacts(
  text: string,
  facts: Readonly<Record<string, string | undefined>>,
): string {
  const { yaml = '', end = 0 } = frontMatterOf(text) ?? {};
  const front = editYaml(yaml, { line: 2, column: 1, offset: 0 }, (document) => {
    for (const [key, value] of Object.entries(facts)) if (value) document.set(key, value);
  });
  const isEmpty = !Object.values(facts).some(Boolean) && yaml === '';
  return isEmpty ? text : `---\n${front}---\n\n${text.slice(end).trim()}\n`;
}
