import type { ComponentChildren, JSX } from 'preact';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'ref' | 'icon'> {
  /** `main` for the one step that the editor is here for. */
  look?: Look;
  /** Shows that the step is under way. The button cannot be pressed meanwhile. */
  isBusy?: boolean;
  children: ComponentChildren;
}

export function Button({ look = 'plain', isBusy = false, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`button ${look} ${rest.class ?? ''}`}
      disabled={rest.disabled || isBusy}
      aria-busy={isBusy || undefined}
    >
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'label'> {
  /** What it does, for screen readers and as a tooltip. */
  label: string;
  /** A character or two. */
  icon: string;
}

export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Button
      look="quiet"
      {...rest}
      class={`icon ${rest.class ?? ''}`}
      title={label}
      aria-label={label}
    >
      <span aria-hidden="true">{icon}</span>
    </Button>
  );
}
