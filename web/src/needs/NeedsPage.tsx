import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Drawer } from '../form/Drawer';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatPeriod } from '../format/format';
import { useRounds } from './api';

export default function NeedsPage() {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const rounds = useRounds();
  useTitle(t('needs.title'));
  return (
    <>
      <h1>{t('needs.title')}</h1>
      <p className="lead">{t('needs.lead')}</p>
      {person.roles.includes('PLANNER') ? (
        <Drawer title={t('needs.newRound')} testId="need-round-new">
          {() => <RoundForm />}
        </Drawer>
      ) : null}
      <Show of={rounds}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('needs.none')}>{t('needs.noneHint')}</Nothing>
          ) : (
            <ul className="cards">
              {found.map((round) => (
                <li key={round.id} data-testid="need-round">
                  <div>
                    <Link to={`/kebutuhan/${round.id}`} data-testid="need-round-link">
                      <strong>{round.title}</strong>
                    </Link>
                    <p className="hint">
                      {t('needs.closes', { day: formatPeriod(round.closesOn, i18n.language) })}
                    </p>
                  </div>
                  <Tag tone={round.status === 'OPEN' ? 'good' : 'quiet'}>
                    {t(`needs.roundStatus.${round.status}`)}
                  </Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </>
  );
}

function RoundForm() {
  const { t } = useTranslation();
  const go = useNavigate();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const open = useAction(
    (api) =>
      api.POST('/api/needs/rounds', {
        body: {
          title: title.trim(),
          description: description.trim() || undefined,
          closesOn: closesOn || undefined,
        },
      }),
    {
      touches: ['/api/needs'],
      said: t('needs.opened'),
      done: (round) => void go(`/kebutuhan/${round.id}`),
    },
  );
  return (
    <Form
      action={open}
      onSubmit={() => open.mutate()}
      submit={t('needs.open')}
      testId="need-round-form"
    >
      <TextField at="/title" label={t('needs.roundTitle')} value={title} onChange={setTitle} />
      <TextField
        at="/description"
        label={t('needs.description')}
        rows={2}
        value={description}
        onChange={setDescription}
      />
      <TextField
        at="/closesOn"
        label={t('needs.closesOn')}
        type="date"
        value={closesOn}
        onChange={setClosesOn}
      />
    </Form>
  );
}
