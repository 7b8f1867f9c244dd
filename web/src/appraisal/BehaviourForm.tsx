import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/useGet';
import type { Appraisal, Rating } from '../api/types';
import { Show } from '../app/Show';
import { Field } from '../form/Field';
import { Form } from '../form/Form';
import { useAppraisalAction } from './useAppraisalAction';

const RATINGS: Rating[] = ['BELOW', 'MEETS', 'ABOVE'];

interface BehaviourValue {
  code: string;
  name: string;
  statements: string[];
}

interface Policy {
  policy: { behaviour: { values: BehaviourValue[] } };
}

type Typed = Record<string, (Rating | undefined)[]>;

/** The statements of the scheme that the appraisal is bound to, each to be rated. */
export function BehaviourForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const scheme = appraisal.scheme;
  const policy = useGet<Policy>(`/api/schemes/${scheme?.code}/${scheme?.version}`);
  return (
    <Show of={policy}>
      {(found) => (
        <Statements appraisal={appraisal} values={found.policy.behaviour.values} done={done} />
      )}
    </Show>
  );
}

function Statements({
  appraisal,
  values,
  done,
}: {
  appraisal: Appraisal;
  values: BehaviourValue[];
  done: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(appraisal.behaviour ?? {});
  const save = useAppraisalAction(
    appraisal,
    () => ({
      path: 'behaviour',
      method: 'PUT',
      body: {
        ratings: Object.fromEntries(
          values.map(({ code, statements }) => [
            code,
            statements.map((_, i) => typed[code]?.[i] ?? null),
          ]),
        ),
      },
    }),
    t('appraisal.behaviourSaved'),
    done,
  );
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate()}
      submit={t('appraisal.saveBehaviour')}
      testId="behaviour-form"
    >
      <p className="hint">{t('appraisal.behaviourHint')}</p>
      {values.map((value) => (
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
                          setTyped({
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
      ))}
    </Form>
  );
}
