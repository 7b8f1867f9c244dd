import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Where a cause, as `kind:id`, can be read. */
function placeOf(cause: string): { kind: string; to?: string } {
  const [kind = '', id = ''] = cause.split(':');
  if (kind === 'proposal') return { kind, to: `/usulan/${id}` };
  if (kind === 'recommendation') return { kind, to: `/evaluasi/rekomendasi/${id}` };
  if (kind === 'need') return { kind, to: `/kebutuhan/butir/${id}` };
  return { kind };
}

/** What led to this, each with the way back to it. */
export function Causes({ causes }: { causes: readonly string[] }) {
  const { t } = useTranslation();
  if (causes.length === 0) return null;
  return (
    <p className="marks" data-testid="causes">
      <span className="hint">{t('cause.title')}</span>
      {causes.map((cause) => {
        const { kind, to } = placeOf(cause);
        const text = t(`cause.${kind}`, { defaultValue: kind });
        return to ? (
          <Link key={cause} to={to}>
            {text}
          </Link>
        ) : (
          <span key={cause}>{text}</span>
        );
      })}
    </p>
  );
}
