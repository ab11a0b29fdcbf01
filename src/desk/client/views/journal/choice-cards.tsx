/** A choice of one, with an explanation of each. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice {
  value: string;
  label: string;
  explanation?: ComponentChildren;
}

interface ChoiceCardsProps {
  legend: string;
  choices: readonly Choice[];
  value: string;
  onValue(value: string): void;
  /** Between the legend and the choices. */
  children?: ComponentChildren;
  class?: string;
}

export function ChoiceCards(props: ChoiceCardsProps) {
  const { legend, choices, value, onValue, children } = props;
  const id = useId();
  return (
    <fieldset class={`choices ${props.class ?? ''}`}>
      <legend>{legend}</legend>
      {children}
      <div class="choice-list">
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              aria-label={choice.label}
              aria-describedby={`${id}-${choice.value}`}
              onChange={() => onValue(choice.value)}
            />
            <span class="choice-text">
              <strong dir="auto">{choice.label}</strong>
              <span id={`${id}-${choice.value}`} class="soft">
                {choice.explanation}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
