import { useTranslation } from 'react-i18next';
import type { UnitCoverage } from '../api/schemas';
import { Bar } from '../ui/Bar';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { formatNumber, formatShare } from '../format/format';
import { useCoverage } from './api';

/** How far each unit has come; asks again by itself, since people answer while one looks. */
export function CoverageTable({ campaignId }: { campaignId: string }) {
  const { t, i18n } = useTranslation();
  const coverage = useCoverage(campaignId);
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t('campaigns.coverage')}</h2>
      <Show of={coverage}>
        {({ requiredCoverage, units }) => (
          <>
            <p className="hint">
              {t('campaigns.coverageHint')}{' '}
              {requiredCoverage === undefined
                ? null
                : t('campaigns.coverageRequired', {
                    required: formatShare(requiredCoverage, i18n.language),
                  })}
            </p>
            {units.length === 0 ? (
              <Nothing title={t('campaigns.noCoverage')} />
            ) : (
              <table className="figures" data-testid="coverage">
                <thead>
                  <tr>
                    <th scope="col">{t('common.unit')}</th>
                    <th scope="col" className="right">
                      {t('campaigns.employees')}
                    </th>
                    <th scope="col" className="right">
                      {t('campaigns.readCount')}
                    </th>
                    <th scope="col" className="right">
                      {t('campaigns.passedCount')}
                    </th>
                    <th scope="col" className="right">
                      {t('campaigns.answeredCount')}
                    </th>
                    <th scope="col">{t('campaigns.share')}</th>
                    <th scope="col">{t('campaigns.acceptanceOf')}</th>
                  </tr>
                </thead>
                <tbody>
                  {units.map((unit) => (
                    <Row key={unit.unitId} unit={unit} required={requiredCoverage} />
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </Show>
    </section>
  );
}

function Row({ unit, required }: { unit: UnitCoverage; required: number | undefined }) {
  const { t, i18n } = useTranslation();
  const count = (label: string, value: number) => (
    <td className="right" data-label={label}>
      {formatNumber(value, i18n.language)}
    </td>
  );
  return (
    <tr data-testid={`coverage-${unit.unitCode}`} data-reached={unit.reached}>
      <th scope="row">{unit.unitName ?? unit.unitId}</th>
      {count(t('campaigns.employees'), unit.employees)}
      {count(t('campaigns.readCount'), unit.read)}
      {count(t('campaigns.passedCount'), unit.passed)}
      {count(t('campaigns.answeredCount'), unit.answered)}
      <td data-label={t('campaigns.share')}>
        <span className="marks">
          <strong data-testid={`coverage-share-${unit.unitCode}`}>
            {unit.coverage === undefined ? '–' : formatShare(unit.coverage, i18n.language)}
          </strong>
          {unit.reached === undefined ? null : (
            <Tag tone={unit.reached ? 'good' : 'warn'}>
              {unit.reached ? t('campaigns.reached') : t('campaigns.notReached')}
            </Tag>
          )}
        </span>
        <Bar share={unit.coverage ?? 0} mark={required} />
      </td>
      <td data-label={t('campaigns.acceptanceOf')}>
        {unit.acceptance ? (
          t('campaigns.acceptanceLine', { ...unit.acceptance })
        ) : (
          <span className="hint">{t('campaigns.tooFew')}</span>
        )}
      </td>
    </tr>
  );
}
