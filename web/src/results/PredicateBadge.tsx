import { useTranslation } from 'react-i18next';
import type { Predicate } from '../api/schemas';

export function PredicateBadge({ predicate }: { predicate: Predicate }) {
  const { t } = useTranslation();
  return <span className={`predicate predicate-${predicate}`}>{t(`predicate.${predicate}`)}</span>;
}
