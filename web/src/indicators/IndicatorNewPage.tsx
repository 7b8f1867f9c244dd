import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTitle } from '../ui/useTitle';
import { DefinitionForm } from './DefinitionForm';

export default function IndicatorNewPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  useTitle(t('indicators.new'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/indikator">{t('indicators.back')}</Link>
      </p>
      <h1>{t('indicators.new')}</h1>
      <DefinitionForm done={(saved) => void go(`/indikator/${saved.id}`)} />
    </>
  );
}
