import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/queries';
import type { EmploymentStatus, Level, PostType, Predicate, Simulation } from '../api/schemas';
import { Show } from '../ui/Show';
import { useGet } from '../api/useGet';
import { useTitle } from '../ui/useTitle';
import { formatNumber } from '../format/format';

const STATUSES: EmploymentStatus[] = ['PNS', 'CPNS', 'PPPK'];
const POSTS: PostType[] = [
  'FUNCTIONAL',
  'EXECUTOR',
  'SUPERVISOR',
  'ADMINISTRATOR',
  'SENIOR_LEADER',
];
const LEVELS: Level[] = [
  'AHLI_PERTAMA',
  'AHLI_MUDA',
  'AHLI_MADYA',
  'AHLI_UTAMA',
  'PEMULA',
  'TERAMPIL',
  'MAHIR',
  'PENYELIA',
];
const PREDICATES: Predicate[] = ['EXCELLENT', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR'];

export default function CareerPage() {
  const { t } = useTranslation();
  const me = useMe();
  useTitle(t('career.title'));
  return (
    <>
      <h1>{t('career.title')}</h1>
      <p className="lead">{t('career.lead')}</p>
      <Show of={me}>
        {(found) => (
          <Simulator
            status={found?.employee.employmentStatus ?? 'PNS'}
            post={found?.employee.postType ?? 'FUNCTIONAL'}
          />
        )}
      </Show>
    </>
  );
}

/** Starts from what the organisation knows of the reader, who may then play with it. */
function Simulator({ status, post }: { status: EmploymentStatus; post: PostType }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState({
    employmentStatus: status,
    postType: post,
    level: 'AHLI_PERTAMA' as Level,
    predicate: 'GOOD' as Predicate,
    months: '12',
    held: '0',
  });
  const figure = (typed: string) => (typed === '' ? undefined : Number(typed));
  const query = {
    ...asked,
    level: asked.postType === 'FUNCTIONAL' ? asked.level : undefined,
    months: figure(asked.months),
    held: figure(asked.held),
  };
  const simulation = useGet('/api/career/simulation', { query }, { keepsLast: true });
  const field = (name: keyof typeof asked) => ({
    id: `career-${name}`,
    value: asked[name],
    'data-testid': `career-${name}`,
    onChange: (event: { target: { value: string } }) =>
      setAsked({ ...asked, [name]: event.target.value }),
  });
  const choice = (
    name: 'employmentStatus' | 'postType' | 'level' | 'predicate',
    options: readonly string[],
    text: (value: string) => string,
  ) => (
    <label htmlFor={`career-${name}`}>
      {t(`career.${name}`)}
      <select className="choice" {...field(name)}>
        {options.map((value) => (
          <option key={value} value={value}>
            {text(value)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div className="filters">
        {choice('employmentStatus', STATUSES, (value) => t(`career.statuses.${value}`))}
        {choice('postType', POSTS, (value) => t(`instruments.postTypes.${value}`))}
        {asked.postType === 'FUNCTIONAL'
          ? choice('level', LEVELS, (value) => t(`career.levels.${value}`))
          : null}
        {choice('predicate', PREDICATES, (value) => t(`predicate.${value}`))}
        <label htmlFor="career-months">
          {t('career.months')}
          <input className="choice" type="number" min="1" max="12" {...field('months')} />
        </label>
        <label htmlFor="career-held">
          {t('career.held')}
          <input className="choice" type="number" min="0" step="any" {...field('held')} />
        </label>
      </div>
      <Show of={simulation}>{(found) => <Outcome simulation={found} />}</Show>
    </>
  );
}

function Outcome({ simulation }: { simulation: Simulation }) {
  const { t, i18n } = useTranslation();
  const number = (value: number | undefined) =>
    value === undefined ? '–' : formatNumber(value, i18n.language);
  const years = (value: number | undefined) =>
    value === undefined
      ? '–'
      : t('career.years', { years: formatNumber(Number(value.toFixed(2)), i18n.language) });
  if (!simulation.applies) {
    return (
      <div className="sentence sentence-warn" role="status" data-testid="career-not-applicable">
        <p>
          <strong>{t('career.notApplies')}</strong>
        </p>
        <p>{simulation.reason}</p>
        <Notes of={simulation} />
      </div>
    );
  }
  return (
    <div aria-live="polite" data-testid="career-outcome">
      <dl className="facts">
        <div>
          <dt>{t('career.credit')}</dt>
          <dd data-testid="career-credit">{number(simulation.credit)}</dd>
        </div>
        <div>
          <dt>{t('career.perYear')}</dt>
          <dd>{number(simulation.creditPerYear)}</dd>
        </div>
        <div>
          <dt>{t('career.toRank')}</dt>
          <dd>{years(simulation.yearsToRank)}</dd>
        </div>
        <div>
          <dt>{t('career.toLevel')}</dt>
          <dd data-testid="career-years-to-level">{years(simulation.yearsToLevel)}</dd>
        </div>
      </dl>
      {simulation.comparison ? (
        <>
          <h2>{t('career.comparison')}</h2>
          <table className="figures" data-testid="career-comparison">
            <thead>
              <tr>
                <th scope="col">{t('career.predicate')}</th>
                <th scope="col" className="right">
                  {t('career.perYear')}
                </th>
                <th scope="col" className="right">
                  {t('career.toRank')}
                </th>
                <th scope="col" className="right">
                  {t('career.toLevel')}
                </th>
              </tr>
            </thead>
            <tbody>
              {simulation.comparison.map((one) => (
                <tr key={one.predicate}>
                  <th scope="row">{t(`predicate.${one.predicate}`)}</th>
                  <td className="right" data-label={t('career.perYear')}>
                    {number(one.creditPerYear)}
                  </td>
                  <td className="right" data-label={t('career.toRank')}>
                    {years(one.yearsToRank)}
                  </td>
                  <td className="right" data-label={t('career.toLevel')}>
                    {years(one.yearsToLevel)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <Notes of={simulation} />
    </div>
  );
}

function Notes({ of }: { of: Simulation }) {
  const { t } = useTranslation();
  return (
    <>
      {of.notes.map((note, i) => (
        <p className="hint" key={i}>
          {note}
        </p>
      ))}
      <p className="hint" data-testid="career-source">
        {t('career.source')}: {of.source}
      </p>
    </>
  );
}
