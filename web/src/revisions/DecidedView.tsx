import { useTranslation } from 'react-i18next';
import type { MethodDecision, RevisionDecision } from '../api/schemas';
import { formatPeriod, formatTime } from '../format/format';

export function DecidedView({ decided }: { decided: RevisionDecision | MethodDecision }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="said" data-testid="revision-decision">
      <p className="preline">{decided.reason}</p>
      <p className="hint">
        {t('common.decidedOn', { time: formatTime(decided.decidedAt, i18n.language) })}
        {decided.postponedUntil
          ? ` · ${t('common.until', { day: formatPeriod(decided.postponedUntil, i18n.language) })}`
          : null}
      </p>
    </div>
  );
}
