/** The Nu Html Checker of the W3C, where Java is: a second judge beside html-validate. */
import { execFile, execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** What is younger in CSS than its tables, and what they lack. */
const KNOWN =
  /^CSS: (?:“counter-set”: Property|“text-decoration-color”: “color-mix\(|Unknown pseudo-element or pseudo-class “::details-content”)/;

export const hasJava = (() => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

interface Complaint {
  url: string;
  type: string;
  message: string;
  lastLine?: number;
}

/** What it calls an error, with file and line. One start of Java serves all files. */
export async function nuComplaints(files: readonly string[]): Promise<string[]> {
  const options = ['-Xss8m', '-jar', JAR, '--format', 'json', '--exit-zero-always'];
  const { stderr } = await promisify(execFile)('java', [...options, ...files], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(stderr) as { messages: Complaint[] };
  return messages
    .filter(({ type, message }) => type === 'error' && !KNOWN.test(message))
    .map(({ url, lastLine, message }) => `${url}:${lastLine ?? ''} ${message}`);
}
