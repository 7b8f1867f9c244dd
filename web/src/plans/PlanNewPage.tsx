import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTitle } from '../ui/useTitle';
import { PlanForm } from './PlanForm';

export default function PlanNewPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  useTitle(t('plans.new'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/rencana">{t('plans.back')}</Link>
      </p>
      <h1>{t('plans.new')}</h1>
      <PlanForm done={(saved) => void go(`/rencana/${saved.id}`)} />
    </>
  );
}
