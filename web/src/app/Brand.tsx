import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../api/keys';
import { ANSWER } from '../api/useGet';
import { installation } from '../auth/installation';

export function Brand() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: keyOf('/config.json', {}, ANSWER),
    queryFn: installation,
    staleTime: Infinity,
  });
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
        <path d="M3 21c4.300-10 8.700-10 13 0s8.700 10 13 0" className="brand-citizens" />
        <path d="M3 13c4.300-8 8.700-8 13 0s8.700 8 13 0" className="brand-servants" />
      </svg>
      <span className="brand-name">{t('app.name')}</span>
      <span className="brand-place">{data?.organisation}</span>
    </span>
  );
}
