/** Checks whether the system allows the sandbox of a browser to ordinary users, and says what to do if not. */
import { textAt } from '../files/if-there.ts';
import { anywhere } from '../files/regular-file.ts';

/** Kernel settings that forbid namespaces to ordinary users. Chromium's sandbox needs them. */
const REFUSALS = [
  {
    setting: 'kernel.apparmor_restrict_unprivileged_userns',
    refuses: '1',
    reason: 'AppArmor allows it only to browsers that it knows, as on Ubuntu 23.10 and newer',
    remedy:
      'Run `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`, or install Google Chrome, which AppArmor knows',
  },
  {
    setting: 'kernel.unprivileged_userns_clone',
    refuses: '0',
    reason: 'the system allows ordinary users no user namespaces',
    remedy: 'Run `sudo sysctl -w kernel.unprivileged_userns_clone=1`',
  },
  {
    setting: 'user.max_user_namespaces',
    refuses: '0',
    reason: 'the system allows ordinary users no user namespaces',
    remedy: 'Run `sudo sysctl -w user.max_user_namespaces=15000`',
  },
];

export interface SandboxRefusal {
  reason: string;
  /** What to do, a sentence without its full stop. */
  remedy: string;
}

/**
 * The kernel setting that forbids the sandbox; undefined if there is none. AppArmor may still allow the browser, and a
 * container may forbid the sandbox without a setting.
 *
 * @param read the value of a setting; tests pass their own
 */
export function sandboxRefusal(
  read: (setting: string) => string | undefined = kernelSetting,
): SandboxRefusal | undefined {
  return REFUSALS.find(({ setting, refuses }) => read(setting) === refuses);
}

/** What to do if a browser reports that it has no sandbox. */
export function sandboxAdvice(read?: (setting: string) => string | undefined): SandboxRefusal {
  const { reason, remedy } = sandboxRefusal(read) ?? {
    reason: 'a container, for example, has to allow user namespaces',
    remedy: 'Allow unprivileged user namespaces',
  };
  return {
    reason,
    remedy: `${remedy}, or set OFFPRINT_NO_SANDBOX=1 if you trust the manuscripts`,
  };
}

function kernelSetting(setting: string): string | undefined {
  return textAt(`/proc/sys/${setting.replaceAll('.', '/')}`, anywhere(100))?.trim();
}
