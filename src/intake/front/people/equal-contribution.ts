/** Notes of equal contribution: "† These authors contributed equally", "3. Equal contributions". */
import { claimAll } from '../../ledger.ts';
import type { Front } from '../front.ts';
import { CONTRIBUTED } from '../lines/certain-words.ts';
import { partSpans } from '../lines/lines.ts';
import { marksIn } from './name-marks.ts';
import type { Person } from './people.ts';

/** The people with equal contribution according to the front page. */
export function equalContributors(people: Person[], front: Front): Set<Person> {
  const found = new Set<Person>();
  for (const line of front.lines) {
    if (!CONTRIBUTED.test(line.text)) continue;
    const marks = marksIn(/^\P{L}*/u.exec(line.text)?.[0].replaceAll('.', '') ?? '');
    const areAll = marks.length === 0 && /^(?:all|both)\b/i.test(line.text.trim());
    const those = people.filter(
      (person) => areAll || person.marks.some((mark) => marks.includes(mark)),
    );
    if (those.length < 2) continue;
    for (const person of those) found.add(person);
    const end = line.text.search(/\.(?:\s|$)/u);
    const to = end > marks.join('').length + 1 ? end + 1 : line.text.length;
    claimAll(front.ledger, partSpans({ line, from: 0, to }), 'value');
  }
  return found;
}
