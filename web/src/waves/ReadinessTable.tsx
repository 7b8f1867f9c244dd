import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cycle, UnitReadiness } from '../api/schemas';
import { Bar } from '../ui/Bar';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { useAction } from '../form/useAction';
import { formatPeriod, formatShare } from '../format/format';

/** The cycle in each unit: how far its briefing has come, and the step to open it there. */
export function ReadinessTable({ cycle, units }: { cycle: Cycle; units: UnitReadiness[] }) {
  const { t } = useTranslation();
  const [typed, type] = useState('');
  const search = typed.trim().toLowerCase();
  const found = units.filter((unit) =>
    `${unit.unitName} ${unit.unitCode}`.toLowerCase().includes(search),
  );
  return (
    <>
      {units.length > 10 ? (
        <div className="filters">
          <label htmlFor="unit-search">
            {t('waves.findUnit')}
            <Input
              id="unit-search"
              type="search"
              value={typed}
              onChange={(event) => type(event.target.value)}
            />
          </label>
        </div>
      ) : null}
      {found.length === 0 ? (
        <Nothing title={t('live.noMatch')} />
      ) : (
        <table className="figures" data-testid="cycle-units">
          <thead>
            <tr>
              <th scope="col">{t('common.unit')}</th>
              <th scope="col">{t('campaigns.share')}</th>
              <th scope="col" className="right">
                {t('waves.requiredShort')}
              </th>
              <th scope="col">{t('common.state')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((unit) => (
              <Row key={unit.unitId} cycle={cycle} unit={unit} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ cycle, unit }: { cycle: Cycle; unit: UnitReadiness }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const open = useAction(
    (api) =>
      api.POST('/api/cycles/{cycleId}/units', {
        params: { path: { cycleId: cycle.id } },
        body: { unitId: unit.unitId },
      }),
    { touches: ['/api/cycles'], said: t('waves.unitOpened') },
  );
  return (
    <tr data-testid={`cycle-unit-${unit.unitCode}`} data-open={unit.open}>
      <th scope="row">{unit.unitName}</th>
      <td data-label={t('campaigns.share')}>
        <span className="marks">
          <strong data-testid={`cycle-unit-coverage-${unit.unitCode}`}>
            {formatShare(unit.coverage, i18n.language)}
          </strong>
          <span className="hint">
            {t('waves.answered', { answered: unit.answered, employees: unit.employees })}
          </span>
        </span>
        <Bar share={unit.coverage} mark={unit.required} />
      </td>
      <td className="right" data-label={t('waves.requiredShort')}>
        {formatShare(unit.required, i18n.language)}
      </td>
      <td className="wide">
        {unit.open ? (
          <Tag tone="good">
            {t('waves.openSince', {
              day: unit.openedOn ? formatPeriod(unit.openedOn, i18n.language) : '',
            })}
          </Tag>
        ) : cycle.status === 'OPEN' && person.roles.includes('PLANNER') ? (
          <ActButton
            action={open}
            onClick={() => open.mutate()}
            testId={`cycle-unit-open-${unit.unitCode}`}
          >
            {t('waves.openUnit')}
          </ActButton>
        ) : (
          <Tag>{t('waves.notOpen')}</Tag>
        )}
      </td>
    </tr>
  );
}
