import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cycle } from '../api/schemas';
import { Tag } from '../ui/Tag';
import { formatPeriod } from '../format/format';

export function CycleList({ cycles }: { cycles: Cycle[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="cards">
      {cycles.map((cycle) => (
        <li key={cycle.id} data-testid="cycle" data-id={cycle.id}>
          <div>
            <Link to={`/siklus/${cycle.id}`} data-testid="cycle-link">
              <strong>{cycle.name}</strong>
            </Link>
            <p className="hint">
              {formatPeriod(cycle.startsOn, i18n.language)} –{' '}
              {formatPeriod(cycle.endsOn, i18n.language)}
            </p>
          </div>
          <Tag
            tone={cycle.status === 'OPEN' ? 'good' : cycle.status === 'PLANNED' ? 'warn' : 'quiet'}
          >
            {t(`waves.status.${cycle.status}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
