/** The desk as a person uses it: a process, a browser, and what can be seen and pressed there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { processFamily } from '../../src/io/processes/processes.ts';

const CLI = resolve('dist/cli/main.js');

export interface StartedDesk {
  /** Opens the desk once. */
  address: string;
  child: ChildProcess;
  /** Ends it as the power failing does. */
  kill(): void;
}

/**
 * @param args of `offprint desk`
 * @param program instead of the one that was compiled last
 */
export function startDeskProcess(
  cwd: string,
  args: readonly string[] = [],
  program = CLI,
): Promise<StartedDesk> {
  const all = [
    program,
    'desk',
    ...args,
    '--no-open',
    ...(args.includes('--port') ? [] : ['--port', '0']),
  ];
  const child = spawn(process.execPath, all, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => {
    for (const pid of [...processFamily(child.pid ?? -1), child.pid ?? -1])
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Already gone.
      }
  };
  return new Promise((found, failed) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said) ?? [];
      if (address) found({ address, child, kill });
    });
    child.on('exit', (code) => failed(new Error(`The desk ended with ${code}: ${said}`)));
  });
}

type Role =
  | 'button'
  | 'link'
  | 'textbox'
  | 'combobox'
  | 'checkbox'
  | 'radio'
  | 'heading'
  | 'tab'
  | 'spinbutton';

/** A person at the desk, who finds things by their roles and labels, and is patient. */
export interface Person {
  page: Page;
  /** Presses what has this role and name. */
  press(role: Role, name: string): Promise<void>;
  /** Replaces the text of the field with this label. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses an option of a field by its words. */
  choose(label: string, option: string): Promise<void>;
  /** Drops files on the field with this label. */
  give(label: string, ...paths: string[]): Promise<void>;
  /** Types with the keyboard, wherever the focus is. */
  type(text: string): Promise<void>;
  key(...keys: string[]): Promise<void>;
  /** Waits until the words are shown. */
  sees(words: string): Promise<void>;
  /** Waits until they are not shown. */
  seesNo(words: string): Promise<void>;
  effort(): { clicks: number; keys: number };
}

const PATIENCE = 60_000;

export function personAt(page: Page): Person {
  let clicks = 0;
  let keys = 0;
  page.setDefaultTimeout(PATIENCE);
  return {
    page,
    press,
    fill,
    choose,
    give,
    type,
    key,
    sees,
    seesNo,
    effort: () => ({ clicks, keys }),
  };

  async function find(role: Role, name: string): Promise<ElementHandle<Element>> {
    const selector = `aria/${name.replaceAll(/[[\]]/g, '\\$&')}[role="${role}"]`;
    const found = await page.waitForSelector(selector, { visible: true }).catch(() => undefined);
    if (found) return found;
    throw new Error(`There is no ${role} "${name}". The page shows: ${await shownText(page)}`);
  }

  async function press(role: Role, name: string): Promise<void> {
    const found = await find(role, name);
    await page.waitForFunction((one) => !one.hasAttribute('disabled'), {}, found);
    await found.click();
    clicks += 1;
  }

  async function field(label: string): Promise<ElementHandle<Element>> {
    const found = await page
      .waitForSelector(`aria/${label}`, { visible: true })
      .catch(() => undefined);
    if (found) return found;
    throw new Error(`There is no field "${label}". The page shows: ${await shownText(page)}`);
  }

  async function fill(label: string, text: string): Promise<void> {
    const found = await field(label);
    await found.click({ count: 3 });
    await page.keyboard.press('Backspace');
    clicks += 1;
    await type(text);
  }

  async function choose(label: string, option: string): Promise<void> {
    const found = await find('combobox', label);
    const value = await found.evaluate(
      (one, words) =>
        [...(one as HTMLSelectElement).options].find(({ text }) => text.includes(words))?.value,
      option,
    );
    if (value === undefined) throw new Error(`"${label}" has no option "${option}".`);
    await found.select(value);
    clicks += 2;
  }

  async function give(label: string, ...paths: string[]): Promise<void> {
    // Browsers add the chosen file to the name of such a field.
    const found = await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].find((one) =>
          [
            one.ariaLabel,
            ...[...(one.labels ?? [])].map((each) => each.textContent?.trim()),
          ].includes(wanted),
        ),
      {},
      label,
    );
    await (found as ElementHandle<HTMLInputElement>).uploadFile(...paths);
    clicks += 1;
  }

  async function type(text: string): Promise<void> {
    await page.keyboard.type(text);
    keys += text.length;
  }

  async function key(...names: string[]): Promise<void> {
    for (const name of names) {
      const parts = name.split('+');
      const last = parts.pop() ?? '';
      for (const part of parts) await page.keyboard.down(part as 'Alt');
      await page.keyboard.press(last as 'Enter');
      for (const part of parts.reverse()) await page.keyboard.up(part as 'Alt');
      keys += 1;
    }
  }

  async function sees(words: string): Promise<void> {
    await page
      .waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words)
      .catch(async () => {
        throw new Error(`"${words}" is not shown, but: ${await shownText(page)}`);
      });
  }

  async function seesNo(words: string): Promise<void> {
    await page.waitForFunction((wanted) => !document.body.innerText.includes(wanted), {}, words);
  }
}

async function shownText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
  return page.evaluate(() => document.body.innerText.slice(0, 3000));
}
