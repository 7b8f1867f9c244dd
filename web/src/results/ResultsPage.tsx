import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAppraisals, useMe } from '../api/queries';
import { OpinionsSection } from '../appraisal';
import { Failed, Loading, Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { formatPeriod } from '../format/format';
import { PredicateBadge } from './PredicateBadge';

export default function ResultsPage() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const appraisals = useAppraisals();
  useTitle(t('results.title'));

  const own = me.data?.employee.id;
  const mine = (appraisals.data ?? []).filter((one) => one.employeeId === own);
  const broken = me.error ?? appraisals.error;
  return (
    <>
      <h1>{t('results.title')}</h1>
      {broken ? (
        <Failed error={broken} retry={() => void appraisals.refetch()} />
      ) : me.isPending || appraisals.isPending ? (
        <Loading />
      ) : mine.length === 0 ? (
        <Nothing title={t('results.none')}>{t('results.noneHint')}</Nothing>
      ) : (
        <ul className="cards">
          {mine.map((one) => (
            <li key={one.id} data-testid="my-appraisal">
              <div>
                <strong>{formatPeriod(one.period, i18n.language)}</strong>
                <p className="hint">{t(`status.${one.status}`)}</p>
              </div>
              {one.predicate ? <PredicateBadge predicate={one.predicate} /> : null}
              <Link to={`/hasil/${one.id}`} data-testid="my-result">
                {t('results.see')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <OpinionsSection />
    </>
  );
}
