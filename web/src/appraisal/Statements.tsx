import { useTranslation } from 'react-i18next';
import type { BehaviourValue, Rating } from '../api/schemas';
import { Field } from '../form/Field';

const RATINGS: Rating[] = ['BELOW', 'MEETS', 'ABOVE'];

export type Typed = Record<string, (Rating | undefined)[]>;

/** What is sent: the ratings there are; the service names the values that lack one. */
export const ratingsOf = (values: BehaviourValue[], typed: Typed) => ({
  ratings: Object.fromEntries(
    values.map(({ code }) => [code, (typed[code] ?? []).filter((one) => one !== undefined)]),
  ),
});

/** The statements of each value, to be rated one by one. */
export function Statements({
  values,
  typed,
  onChange,
}: {
  values: BehaviourValue[];
  typed: Typed;
  onChange: (typed: Typed) => void;
}) {
  const { t } = useTranslation();
  return values.map((value) => (
    <Field
      key={value.code}
      at={`/ratings/${value.code}`}
      label={t(`code.${value.code}`, { defaultValue: value.name })}
      group
    >
      {(control) =>
        value.statements.map((statement, i) => (
          <div
            className="statement"
            key={i}
            role="radiogroup"
            aria-label={statement}
            aria-invalid={control['aria-invalid']}
          >
            <span>{statement}</span>
            <span className="statement-ratings">
              {RATINGS.map((rating) => (
                <label key={rating}>
                  <input
                    type="radio"
                    name={`${control.id}-${i}`}
                    checked={typed[value.code]?.[i] === rating}
                    onChange={() =>
                      onChange({
                        ...typed,
                        [value.code]: value.statements.map((_, j) =>
                          i === j ? rating : typed[value.code]?.[j],
                        ),
                      })
                    }
                    data-testid={`behaviour-${value.code}-${i}-${rating}`}
                  />
                  {t(`rating.${rating}`)}
                </label>
              ))}
            </span>
          </div>
        ))
      }
    </Field>
  ));
}
