import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BehaviourValue } from '../api/schemas';
import { useAll, useGet } from '../api/useGet';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { Drawer } from '../form/Drawer';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatPeriod } from '../format/format';
import { useSchemes } from '../waves';
import { ratingsOf, Statements, type Typed } from './Statements';

/** Colleagues on whom this person's opinion is asked; nothing where there are none. */
export function OpinionsSection() {
  const { t, i18n } = useTranslation();
  const asked = useAll('/api/appraisals/opinions', {});
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">{t('appraisal.opinions')}</h2>
      <ul>
        {asked.data.map((one) => (
          <li className="entry" key={one.appraisalId} data-testid="opinion-asked">
            <div className="entry-head">
              <h3>
                {one.employeeName} · {formatPeriod(one.period, i18n.language)}
              </h3>
              {one.answered ? (
                <Tag tone="good">{t('appraisal.opinionAnswered')}</Tag>
              ) : one.open ? null : (
                <Tag>{t('appraisal.opinionClosed')}</Tag>
              )}
            </div>
            {one.open ? (
              <Drawer
                title={t('appraisal.opinionOn', { name: one.employeeName })}
                testId="opinion-open"
              >
                {(close) => <OpinionForm id={one.appraisalId} done={close} />}
              </Drawer>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The statements are those of the rating scheme; a rater may not read the appraisal itself. */
function OpinionForm({ id, done }: { id: string; done: () => void }) {
  const schemes = useSchemes();
  const scheme = schemes.data?.find((one) => one.legalResult);
  const policy = useGet(
    '/api/schemes/{code}/{version}',
    { path: { code: scheme?.code ?? '', version: scheme?.version ?? 0 } },
    { enabled: scheme !== undefined },
  );
  return (
    <Show of={policy}>{(found) => <Opinion id={id} values={found.behaviour} done={done} />}</Show>
  );
}

function Opinion({ id, values, done }: { id: string; values: BehaviourValue[]; done: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>({});
  const give = useAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/opinions/mine', {
        params: { path: { id } },
        body: ratingsOf(values, typed),
      }),
    { touches: ['/api/appraisals/opinions'], said: t('appraisal.opinionGiven'), done },
  );
  return (
    <Form
      action={give}
      onSubmit={() => give.mutate()}
      submit={t('appraisal.giveOpinion')}
      testId="opinion-form"
    >
      <p className="hint">{t('appraisal.opinionHint')}</p>
      <Statements values={values} typed={typed} onChange={setTyped} />
    </Form>
  );
}
