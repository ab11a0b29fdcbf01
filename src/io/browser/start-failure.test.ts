import { describe, expect, it } from 'vitest';
import { sandboxAdvice } from './sandbox.ts';
import { ending, refusal } from './start-failure.ts';

describe('ending', () => {
  it.each([
    [
      '/c/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file',
      'the library libnss3.so, which it needs, is missing',
      'Install it (Debian and Ubuntu: `sudo apt install libnss3`), or name another',
    ],
    [
      'x: error while loading shared libraries: libodd.so.7: cannot open',
      'the library libodd.so.7, which it needs, is missing',
      'Install the library.',
    ],
    [
      "x: /lib/libc.so.6: version `GLIBC_2.38' not found (required by x)",
      'it needs a newer system (GLIBC_2.38 is missing)',
      undefined,
    ],
    [
      '\nDevTools remote debugging is disallowed by the system admin.\n',
      'an administrator of this machine forbids other programs to control it',
      'Name a browser of another maker',
    ],
    [
      '[1:FATAL:x.cc(1)] Check failed.\nTrace',
      'wrote "[1:FATAL:x.cc(1)] Check failed."',
      undefined,
    ],
  ])('explains %j', (words, reason, advice) => {
    const failure = ending(1, null, words, 'linux');
    expect(failure.message).toContain(reason);
    if (advice) expect(failure.advice).toContain(advice);
    else expect(failure.advice).toBeUndefined();
  });

  it('does not call a silent browser of Windows something else', () => {
    expect(ending(21, null, '', 'win32').message).toBe(
      'it ended with exit code 21 and wrote nothing',
    );
    expect(ending(21, null, '', 'darwin').message).toContain('so it is probably no browser');
  });
});

describe('refusal', () => {
  it('says that the system does not run it', () => {
    const error = Object.assign(new Error('spawn EACCES'), { code: 'EACCES', syscall: 'spawn x' });
    expect(refusal(error).message).toBe('this system cannot run it (EACCES)');
  });
});

describe('sandboxAdvice', () => {
  it.each<[Record<string, string>, string, string]>([
    [
      { 'kernel.apparmor_restrict_unprivileged_userns': '1', 'user.max_user_namespaces': '9' },
      'AppArmor allows it only to browsers that it knows',
      '`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`',
    ],
    [
      { 'kernel.unprivileged_userns_clone': '0' },
      'the system allows ordinary users no user namespaces',
      '`sudo sysctl -w kernel.unprivileged_userns_clone=1`',
    ],
    [
      { 'kernel.apparmor_restrict_unprivileged_userns': '0', 'user.max_user_namespaces': '0' },
      'the system allows ordinary users no user namespaces',
      '`sudo sysctl -w user.max_user_namespaces=15000`',
    ],
    [{ 'user.max_user_namespaces': '9' }, 'a container', 'Allow unprivileged user namespaces'],
  ])('with %j', (settings, reason, remedy) => {
    const advice = sandboxAdvice((setting) => settings[setting]);
    expect(advice.reason).toContain(reason);
    expect(advice.remedy).toContain(remedy);
    expect(advice.remedy).toContain('or set OFFPRINT_NO_SANDBOX=1 if you trust the manuscripts');
  });
});
