/** Keeps answers about an issue in memory until a file changes. */
import { folderStamp } from '../../io/desk/folder-stamp.ts';
import { join } from '../../io/system/paths.ts';

interface Kept {
  stamp: string;
  answer: Promise<unknown>;
}

const answers = new Map<string, Kept>();
/** More would only fill the memory: an editor works on one issue. */
const MOST = 50;

/**
 * @param question names what is asked
 * @param journal absolute path
 * @param issue name of its folder
 */
export function keepAnswer<Answer>(
  question: string,
  { journal, issue, out }: { journal: string; issue: string; out: string },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const key = `${question} ${journal} ${issue}`;
  const stamp = [
    folderStamp(journal, false),
    folderStamp(join(journal, issue), true),
    folderStamp(join(out, issue), true),
  ].join('\n');
  const known = answers.get(key);
  if (known?.stamp === stamp) return known.answer as Promise<Answer>;
  const answer = ask();
  answers.delete(key);
  answers.set(key, { stamp, answer });
  for (const old of [...answers.keys()].slice(0, -MOST)) answers.delete(old);
  answer.catch(() => answers.delete(key));
  return answer;
}
