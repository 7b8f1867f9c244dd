import { useTranslation } from 'react-i18next';
import { useGet } from '../api/useGet';
import { Show } from '../ui/Show';
import { Grounds } from '../evaluations';
import { formatNumber, formatShare } from '../format/format';

const SHARES = ['ceilingShare', 'floorShare', 'missingShare'] as const;

/** How final appraisals used this version; nothing while there are too few of them. */
export function QualityFacts({ id, version }: { id: string; version: number }) {
  const { t, i18n } = useTranslation();
  const quality = useGet('/api/evaluation/indicators/{indicatorId}/versions/{version}/quality', {
    path: { indicatorId: id, version },
  });
  return (
    <Show of={quality}>
      {(found) =>
        found.sufficient ? (
          <>
            <dl className="facts" data-testid="indicator-quality">
              <div>
                <dt>{t('indicators.figures.appraisals')}</dt>
                <dd>{formatNumber(found.appraisals, i18n.language)}</dd>
              </div>
              {SHARES.map((name) => {
                const share = found[name];
                return share === undefined ? null : (
                  <div key={name}>
                    <dt>{t(`indicators.figures.${name}`)}</dt>
                    <dd>{formatShare(share, i18n.language)}</dd>
                  </div>
                );
              })}
              {found.mean === undefined ? null : (
                <div>
                  <dt>{t('indicators.figures.mean')}</dt>
                  <dd>{formatNumber(found.mean, i18n.language, 2)}</dd>
                </div>
              )}
            </dl>
            <Grounds reasons={found.findings} evidence={undefined} />
          </>
        ) : (
          <p className="hint">{t('indicators.qualityFew')}</p>
        )
      }
    </Show>
  );
}
