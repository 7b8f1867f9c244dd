import { useTranslation } from 'react-i18next';
import type { UnitFigure } from '../api/schemas';
import { Tag } from '../ui/Tag';
import { formatNumber } from '../format/format';

export function UnitTable({ units }: { units: UnitFigure[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number | undefined) =>
    value === undefined ? '–' : formatNumber(value, i18n.language, 2);
  const figure = (name: 'pre' | 'post' | 'change', unit: UnitFigure) => (
    <td className="right" data-label={t(`evaluations.${name}`)}>
      {number(unit[name])}
    </td>
  );
  return (
    <table className="figures" data-testid="evaluation-units">
      <thead>
        <tr>
          <th scope="col">{t('common.unit')}</th>
          <th scope="col">{t('evaluations.role')}</th>
          {(['pre', 'post', 'change', 'respondents'] as const).map((name) => (
            <th scope="col" className="right" key={name}>
              {t(`evaluations.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId} data-testid={`evaluation-unit-${unit.unitCode}`}>
            <th scope="row">
              {unit.unitName}{' '}
              {unit.excluded ? (
                <>
                  <Tag tone="warn">{t('evaluations.excluded')}</Tag>{' '}
                  <span className="hint">{unit.excludedBecause}</span>
                </>
              ) : null}
            </th>
            <td data-label={t('evaluations.role')}>{t(`evaluations.roles.${unit.role}`)}</td>
            {figure('pre', unit)}
            {figure('post', unit)}
            {figure('change', unit)}
            <td className="right" data-label={t('evaluations.respondents')}>
              {formatNumber(unit.respondents, i18n.language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
