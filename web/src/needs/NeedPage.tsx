import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Need } from '../api/schemas';
import { useAll } from '../api/useGet';
import { Show } from '../ui/Show';
import { useTitle } from '../ui/useTitle';
import { useItems, useNeed, useRound } from './api';
import { NeedEntry } from './NeedEntry';

/** One need, where the trace of an indicator begins. */
export default function NeedPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const need = useNeed(id);
  useTitle(need.data?.aspectName ?? t('needs.title'));
  return <Show of={need}>{(found) => <Found need={found} />}</Show>;
}

function Found({ need }: { need: Need }) {
  const { t } = useTranslation();
  const round = useRound(need.roundId);
  const others = useItems(need.roundId);
  const indicators = useAll('/api/indicators', { query: { cause: [`need:${need.id}`] } });
  return (
    <>
      <p className="eyebrow">
        <Link to={`/kebutuhan/${need.roundId}`}>{round.data?.title ?? t('needs.back')}</Link>
      </p>
      <h1>{need.aspectName}</h1>
      <Show of={round}>
        {(found) => (
          <ul>
            <NeedEntry item={need} round={found} others={others.data ?? []} />
          </ul>
        )}
      </Show>
      {(indicators.data ?? []).length > 0 ? (
        <section aria-labelledby="indicators">
          <h2 id="indicators">{t('needs.indicators')}</h2>
          <ul>
            {indicators.data?.map((one) => (
              <li key={`${one.id}:${one.indicatorVersion}`}>
                <Link to={`/indikator/${one.id}`} data-testid="need-indicator">
                  {one.title ?? one.code}, {t('common.version', { version: one.indicatorVersion })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
