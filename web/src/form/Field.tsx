import { useEffect, useId, type ReactNode } from 'react';
import { useSurroundings } from './Form';

/** What a control needs to be named, described and found. */
export interface Control {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  'data-testid': string;
}

export interface FieldProps {
  /** JSON pointer of the value in what is sent: errors with it stand here. */
  at: string;
  label: string;
  hint?: ReactNode;
}

/** A labelled control with its hint and its errors. */
export function Field({
  at,
  label,
  hint,
  group = false,
  children,
}: FieldProps & { group?: boolean; children: (control: Control) => ReactNode }) {
  const id = useId();
  const { testId, errors, claim } = useSurroundings();
  useEffect(() => claim(at), [at, claim]);
  const wrong = errors.get(at) ?? [];
  const name = `${testId}${at.replaceAll('/', '-')}`;
  const described = [hint ? `${id}-hint` : '', wrong.length > 0 ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  const inside = (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-invalid': wrong.length > 0,
        'aria-describedby': described || undefined,
        'data-testid': name,
      })}
      {wrong.length > 0 ? (
        <p className="field-error" id={`${id}-error`} data-testid={`${name}-error`}>
          {wrong.map((one) => one.message).join(' ')}
        </p>
      ) : null}
    </>
  );
  return group ? (
    <fieldset
      className="field field-group"
      aria-describedby={described || undefined}
      data-invalid={wrong.length > 0}
    >
      <legend>{label}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  );
}
