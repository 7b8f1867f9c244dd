import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { seen } from '../api/client';
import type { Need, NeedsRound, PostType } from '../api/schemas';
import { useMe } from '../api/queries';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { CheckField, ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatPeriod } from '../format/format';
import { useAspects, useItems, useRound } from './api';
import { NeedEntry } from './NeedEntry';

export default function RoundPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const round = useRound(id);
  const items = useItems(id);
  useTitle(round.data?.title ?? t('needs.title'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/kebutuhan">{t('needs.back')}</Link>
      </p>
      <Show of={round}>
        {(found) => (
          <>
            <Head round={found} items={items.data ?? []} />
            <section aria-labelledby="items">
              <h2 id="items">{t('needs.items')}</h2>
              <Propose round={found} />
              <Show of={items}>
                {(all) =>
                  all.length === 0 ? (
                    <Nothing title={t('needs.noItems')} />
                  ) : (
                    <ul>
                      {all.map((item) => (
                        <NeedEntry key={item.id} item={item} round={found} others={all} />
                      ))}
                    </ul>
                  )
                }
              </Show>
            </section>
          </>
        )}
      </Show>
    </>
  );
}

function Head({ round, items }: { round: NeedsRound; items: Need[] }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const undecided = items.filter((item) => item.status === 'PROPOSED').length;
  const close = useAction(
    (api) => api.POST('/api/needs/rounds/{id}/closing', { params: seen(round) }),
    { touches: ['/api/needs'], said: t('needs.roundClosed') },
  );
  return (
    <>
      <h1>{round.title}</h1>
      {round.description ? <p className="lead preline">{round.description}</p> : null}
      <p className="marks">
        <Tag tone={round.status === 'OPEN' ? 'good' : 'quiet'} testId="need-round-status">
          {t(`needs.roundStatus.${round.status}`)}
        </Tag>
        <span className="hint">
          {t('needs.closes', { day: formatPeriod(round.closesOn, i18n.language) })}
        </span>
        {undecided > 0 ? (
          <span data-testid="need-undecided">{t('needs.undecided', { count: undecided })}</span>
        ) : null}
      </p>
      {person.roles.includes('PLANNER') && round.status === 'OPEN' ? (
        <>
          <p className="hint">{t('needs.closeHint')}</p>
          <ActButton action={close} onClick={() => close.mutate()} testId="need-round-close">
            {t('needs.close')}
          </ActButton>
        </>
      ) : null}
    </>
  );
}

function Propose({ round }: { round: NeedsRound }) {
  const { t } = useTranslation();
  const person = usePerson();
  const mayPropose = person.roles.some((role) => role === 'EMPLOYEE' || role === 'UNIT_HEAD');
  if (!round.collecting || !mayPropose) return null;
  return (
    <Drawer title={t('needs.propose')} testId="need-item-new">
      {(close) => <ItemForm roundId={round.id} done={close} />}
    </Drawer>
  );
}

/** Posts that speak for a unit (UU 20/2023 art. 13-14). */
const MANAGERIAL: (PostType | undefined)[] = ['SENIOR_LEADER', 'ADMINISTRATOR', 'SUPERVISOR'];

function ItemForm({ roundId, done }: { roundId: string; done: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const person = usePerson();
  const head =
    person.roles.includes('UNIT_HEAD') || MANAGERIAL.includes(me.data?.employee.postType);
  const aspects = useAspects();
  const [aspectName, setName] = useState('');
  const [aspectCode, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [onBehalfOfUnit, setBehalf] = useState(false);
  const send = useAction(
    (api) =>
      api.POST('/api/needs/rounds/{roundId}/items', {
        params: { path: { roundId } },
        body: {
          aspectName: aspectName.trim(),
          aspectCode: aspectCode || undefined,
          reason: reason.trim(),
          onBehalfOfUnit: onBehalfOfUnit || undefined,
        },
      }),
    { touches: ['/api/needs'], said: t('needs.proposed'), done },
  );
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('needs.send')}
      testId="need-item-form"
    >
      <TextField
        at="/aspectName"
        label={t('needs.aspectName')}
        hint={t('needs.aspectNameHint')}
        value={aspectName}
        onChange={setName}
      />
      <ChoiceField
        at="/aspectCode"
        label={t('needs.aspectKnown')}
        none={t('needs.aspectNew')}
        options={(aspects.data ?? []).map((one) => ({ value: one.code, label: one.name }))}
        value={aspectCode}
        onChange={setCode}
      />
      <TextField
        at="/reason"
        label={t('common.reason')}
        hint={t('common.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      {head ? (
        <CheckField
          name="onBehalfOfUnit"
          label={t('needs.onBehalf')}
          value={onBehalfOfUnit}
          onChange={setBehalf}
        />
      ) : null}
    </Form>
  );
}
