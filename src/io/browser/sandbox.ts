/** Whether this system lets an ordinary user's browser have its sandbox, and what to do if not. */
import { textAt } from '../files/if-there.ts';
import { anywhere } from '../files/regular-file.ts';

/** Settings of the kernel with which an ordinary user gets no namespaces, which Chromium's sandbox is made of. */
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
  /** What to do, as a command without its full stop. */
  remedy: string;
}

/**
 * The kernel's setting that refuses the sandbox, if one does. AppArmor may know the browser all the same, and a
 * container may refuse it without any setting.
 *
 * @param read the value of a setting; tests pass their own
 */
export function sandboxRefusal(
  read: (setting: string) => string | undefined = kernelSetting,
): SandboxRefusal | undefined {
  return REFUSALS.find(({ setting, refuses }) => read(setting) === refuses);
}

/** What to do about a browser that says it has no sandbox. */
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
