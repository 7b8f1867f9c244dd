import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { seen } from '../api/client';
import type { Cycle } from '../api/schemas';
import { Causes } from '../ui/Causes';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { useAction } from '../form/useAction';
import { formatPeriod } from '../format/format';
import { useCycle, useReadiness } from './api';
import { ReadinessTable } from './ReadinessTable';

export default function CyclePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const cycle = useCycle(id);
  const readiness = useReadiness(id);
  useTitle(cycle.data?.name ?? t('waves.cycles'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/gelombang">{t('waves.back')}</Link>
      </p>
      <Show of={cycle}>
        {(found) => (
          <>
            <Head cycle={found} />
            <section aria-labelledby="units">
              <h2 id="units">{t('waves.units')}</h2>
              <p className="lead">{t('waves.unitsHint')}</p>
              <Show of={readiness}>
                {(units) =>
                  units.length === 0 ? (
                    <Nothing title={t('waves.noUnits')} />
                  ) : (
                    <ReadinessTable cycle={found} units={units} />
                  )
                }
              </Show>
            </section>
          </>
        )}
      </Show>
    </>
  );
}

function Head({ cycle }: { cycle: Cycle }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const nameOf = ({ code, version }: { code: string; version: number }) =>
    `${t(`code.${code}`, { defaultValue: code })}, ${t('common.version', { version })}`;
  const open = useAction((api) => api.POST('/api/cycles/{id}/opening', { params: seen(cycle) }), {
    touches: ['/api/cycles'],
    said: t('waves.cycleOpened'),
  });
  const close = useAction((api) => api.POST('/api/cycles/{id}/closing', { params: seen(cycle) }), {
    touches: ['/api/cycles'],
    said: t('waves.cycleClosed'),
  });
  return (
    <>
      <h1>{cycle.name}</h1>
      <p className="marks">
        <Tag tone={cycle.status === 'OPEN' ? 'good' : 'warn'} testId="cycle-status">
          {t(`waves.status.${cycle.status}`)}
        </Tag>
        <span className="hint">
          {formatPeriod(cycle.startsOn, i18n.language)} –{' '}
          {formatPeriod(cycle.endsOn, i18n.language)}
        </span>
      </p>
      <dl className="facts">
        <div>
          <dt>{t('waves.scheme')}</dt>
          <dd>{nameOf(cycle.scheme)}</dd>
        </div>
        {cycle.numberScheme ? (
          <div>
            <dt>{t('waves.numberScheme')}</dt>
            <dd>{nameOf(cycle.numberScheme)}</dd>
          </div>
        ) : null}
      </dl>
      <Causes causes={cycle.causes} />
      {person.roles.includes('PLANNER') && cycle.status === 'PLANNED' ? (
        <ActButton action={open} onClick={() => open.mutate()} testId="cycle-open" primary>
          {t('waves.openCycle')}
        </ActButton>
      ) : null}
      {person.roles.includes('PLANNER') && cycle.status === 'OPEN' ? (
        <ActButton action={close} onClick={() => close.mutate()} testId="cycle-close">
          {t('waves.closeCycle')}
        </ActButton>
      ) : null}
    </>
  );
}
