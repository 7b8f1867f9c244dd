import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TraceOrigin } from '../api/schemas';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { formatTime } from '../format/format';
import { useTrace } from './api';
import { STATUS_TONES } from './status';

const PLACES: Record<TraceOrigin['kind'], string> = {
  NEED: '/kebutuhan/butir',
  RECOMMENDATION: '/evaluasi/rekomendasi',
  PROPOSAL: '/usulan',
};

/** Every version with what it came from, so that anyone can go back to where it began. */
export function TraceList({ indicatorId }: { indicatorId: string }) {
  const { t, i18n } = useTranslation();
  const trace = useTrace(indicatorId);
  return (
    <Show of={trace}>
      {({ versions }) => (
        <ol data-testid="trace">
          {[...versions]
            .sort((a, b) => b.version - a.version)
            .map((one) => (
              <li className="entry" key={one.version} data-testid={`trace-${one.version}`}>
                <div className="entry-head">
                  <h3>
                    {t('common.version', { version: one.version })}
                    {one.title ? `: ${one.title}` : ''}
                  </h3>
                  <Tag tone={STATUS_TONES[one.status]}>{t(`indicators.status.${one.status}`)}</Tag>
                </div>
                {one.publishedAt ? (
                  <p className="hint">
                    {t('indicators.publishedAt', {
                      time: formatTime(one.publishedAt, i18n.language),
                    })}
                  </p>
                ) : null}
                {one.causes.length === 0 ? (
                  <p className="hint">{t('indicators.noCause')}</p>
                ) : (
                  one.causes.map((cause) => (
                    <div className="said" key={cause.id} data-testid="trace-cause">
                      <p>
                        {t(`cause.${cause.kind}`)}:{' '}
                        <Link to={`${PLACES[cause.kind]}/${cause.id}`}>
                          {cause.title ?? t('common.seeMore')}
                        </Link>
                      </p>
                      {cause.reason ? <p className="preline">{cause.reason}</p> : null}
                    </div>
                  ))
                )}
                {one.retiredBecause ? (
                  <p className="said">
                    <span className="eyebrow">{t('indicators.retiredBecause')}</span>{' '}
                    {one.retiredBecause}
                  </p>
                ) : null}
              </li>
            ))}
        </ol>
      )}
    </Show>
  );
}
