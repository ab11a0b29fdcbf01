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
  /** Clicks what was found in another way. */
  click(found: ElementHandle<Element>): Promise<void>;
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

/** More than the parts of any view. */
const MOST_TABS = 600;

/** @param hand with the keyboard only, everything is reached with Tab, and pressed with Enter or the space bar */
export function personAt(page: Page, hand: 'mouse' | 'keyboard' = 'mouse'): Person {
  let clicks = 0;
  let keys = 0;
  page.setDefaultTimeout(PATIENCE);
  return {
    page,
    press,
    click,
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
    if (hand === 'mouse') return click(found);
    await tabTo(found);
    if (role === 'radio') return;
    await key(role === 'checkbox' ? 'Space' : 'Enter');
  }

  async function click(found: ElementHandle<Element>, count = 1): Promise<void> {
    await found.scrollIntoView();
    await found.evaluate(standsStill);
    await found.click({ count });
    clicks += 1;
  }

  /** Tab reaches one radio button of a group, and the arrow keys the others. */
  async function tabTo(found: ElementHandle<Element>): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const focus = await found.evaluate((one) => {
        const { activeElement: at } = document;
        const group = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : '';
        if (at === one) return 'there';
        return group !== '' && at instanceof HTMLInputElement && at.name === group ? 'group' : '';
      });
      if (focus === 'there') return;
      await key(focus === 'group' ? 'ArrowDown' : 'Tab');
    }
    const what = await found.evaluate((one) => one.outerHTML.slice(0, 200));
    throw new Error(`The keyboard does not reach ${what}`);
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
    if (hand === 'mouse') await click(found, 3);
    else {
      await tabTo(found);
      await key('Control+a');
    }
    await page.keyboard.press('Backspace');
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
    if (hand === 'keyboard') await tabTo(found);
    // The list itself is drawn by the browser.
    await found.select(value);
    if (hand === 'mouse') clicks += 2;
    else keys += 2;
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
    if (hand === 'keyboard') await tabTo(found as ElementHandle<HTMLInputElement>);
    // The dialog that chooses files is the system's.
    await (found as ElementHandle<HTMLInputElement>).uploadFile(...paths);
    if (hand === 'mouse') clicks += 1;
    else keys += 1;
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
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
    const isShown = (wanted: string) => document.body.innerText.includes(wanted);
    await page.waitForFunction(isShown, {}, words).catch(async () => {
      throw new Error(`"${words}" is not shown, but: ${await shownText(page)}`);
    });
  }

  async function seesNo(words: string): Promise<void> {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
    const isGone = (wanted: string) => !document.body.innerText.includes(wanted);
    await page.waitForFunction(isGone, {}, words).catch(async () => {
      throw new Error(`"${words}" is still shown: ${await shownText(page)}`);
    });
  }
}

/** Waits until an element is at the same place in two frames. Nobody hits a moving button. */
async function standsStill(one: Element): Promise<void> {
  for (let last = ''; ; ) {
    await new Promise(requestAnimationFrame);
    const place = JSON.stringify(one.getBoundingClientRect());
    if (place === last) return;
    last = place;
  }
}

async function shownText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
  return page.evaluate(() => document.body.innerText.slice(0, 3000));
}
