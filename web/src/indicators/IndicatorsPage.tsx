import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Indicator } from '../api/schemas';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { useAspects } from '../needs';
import { useIndicators } from './api';
import { STATUS_TONES } from './status';

export default function IndicatorsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const indicators = useIndicators();
  const aspects = useAspects();
  const [typed, type] = useState('');
  const [status, setStatus] = useState('');
  useTitle(t('indicators.title'));
  const nameOf = (code: string | undefined) =>
    aspects.data?.find((one) => one.code === code)?.name ?? code ?? '';
  const search = typed.trim().toLowerCase();
  const matches = (one: Indicator) =>
    (!status || one.status === status) &&
    `${one.code ?? ''} ${one.title ?? ''}`.toLowerCase().includes(search);
  return (
    <>
      <h1>{t('indicators.title')}</h1>
      <p className="lead">{t('indicators.lead')}</p>
      {person.roles.includes('PLANNER') ? (
        <p>
          <Link className="as-button" to="/indikator/baru" data-testid="indicator-new">
            {t('indicators.new')}
          </Link>
        </p>
      ) : null}
      <div className="filters">
        <label htmlFor="indicator-search">
          {t('indicators.search')}
          <Input
            id="indicator-search"
            type="search"
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
        </label>
        <label htmlFor="indicator-status">
          {t('indicators.filter')}
          <select
            id="indicator-status"
            className="choice"
            value={status}
            onChange={(event) => setStatus(event.target.value)}
          >
            <option value="">{t('common.all')}</option>
            {(['DRAFT', 'PUBLISHED', 'RETIRED'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`indicators.status.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Show of={indicators}>
        {(all) => {
          const found = all.filter(matches);
          return found.length === 0 ? (
            <Nothing title={t('indicators.none')} />
          ) : (
            <ul className="cards">
              {found.map((one) => (
                <li
                  key={`${one.id}:${one.indicatorVersion}`}
                  data-testid="indicator"
                  data-id={one.id}
                >
                  <div>
                    <Link to={`/indikator/${one.id}`} data-testid="indicator-link">
                      <strong>{one.title ?? one.code ?? one.id}</strong>
                    </Link>
                    <p className="hint">
                      {[one.code, nameOf(one.aspectCode)].filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  <span className="marks">
                    <span className="hint">
                      {t('common.version', { version: one.indicatorVersion })}
                    </span>
                    <Tag tone={STATUS_TONES[one.status]}>
                      {t(`indicators.status.${one.status}`)}
                    </Tag>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Show>
    </>
  );
}
