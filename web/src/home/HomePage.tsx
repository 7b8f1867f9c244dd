import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAppraisals, useFeedbacks, useMe, usePlans } from '../api/queries';
import { Failed, Loading, Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { formatPeriod } from '../format/format';
import { tasksOf, type Task } from './tasks';
import { useDuties } from './useDuties';

const GROUPS = ['forYou', 'forTeam', 'waiting', 'results'] as const;

export default function HomePage() {
  const { t } = useTranslation();
  const person = usePerson();
  const me = useMe();
  const plans = usePlans();
  const appraisals = useAppraisals();
  const feedbacks = useFeedbacks();
  const all = [me, plans, appraisals, feedbacks];
  const duties = useDuties();
  const broken = [...all, ...duties.broken].find((one) => one.isError);
  useTitle(t('home.title'));

  const tasks = [
    ...duties.tasks,
    ...tasksOf({
      me: me.data ?? null,
      plans: plans.data ?? [],
      appraisals: appraisals.data ?? [],
      feedbacks: feedbacks.data ?? [],
    }),
  ];
  return (
    <>
      <p className="eyebrow">
        {t('home.greeting', { name: me.data?.employee.name ?? person.name })}
      </p>
      <h1>{t('home.title')}</h1>
      {broken ? (
        <Failed
          error={broken.error}
          retry={() => [...all, ...duties.broken].forEach((one) => void one.refetch())}
        />
      ) : null}
      {duties.pending || all.some((one) => one.isPending) ? (
        <Loading />
      ) : (
        <>
          {tasks.every((one) => one.group === 'results') && !broken ? (
            <Nothing title={t('home.nothing')}>{t('home.nothingHint')}</Nothing>
          ) : null}
          {GROUPS.map((group) => (
            <Group key={group} group={group} tasks={tasks.filter((one) => one.group === group)} />
          ))}
        </>
      )}
      <section className="callout">
        <div>
          <h2>{t('home.liveTitle')}</h2>
          <p>{t('home.liveHint')}</p>
        </div>
        <Link className="as-button" to="/langsung">
          {t('home.liveOpen')}
        </Link>
      </section>
    </>
  );
}

function Group({ group, tasks }: { group: Task['group']; tasks: Task[] }) {
  const { t, i18n } = useTranslation();
  if (tasks.length === 0) return null;
  return (
    <section>
      <h2 className="quiet">{t(`home.${group}`)}</h2>
      <ul className={group === 'waiting' ? 'tasks tasks-waiting' : 'tasks'}>
        {tasks.map((task) => {
          const text = t(task.text, {
            name: task.name,
            title: task.title,
            count: task.count ?? 0,
            period: task.period ? formatPeriod(task.period, i18n.language) : t('home.cycleOf'),
          });
          return (
            <li key={task.key} data-testid={group === 'results' ? 'own-result' : 'task'}>
              {task.to ? (
                <Link to={task.to} data-testid={group === 'results' ? 'my-result' : 'task-link'}>
                  <span>{text}</span>
                  <span aria-hidden="true" className="arrow">
                    →
                  </span>
                </Link>
              ) : (
                <span className="task-text">{text}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
