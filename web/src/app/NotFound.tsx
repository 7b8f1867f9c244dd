import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../ui/useTitle';

export function NotFound() {
  const { t } = useTranslation();
  useTitle(t('app.notFound'));
  return (
    <section>
      <h1>{t('app.notFound')}</h1>
      <p>{t('app.notFoundHint')}</p>
      <Link to="/">{t('app.backHome')}</Link>
    </section>
  );
}
