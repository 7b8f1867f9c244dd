import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Need, NeedOutcome, NeedsRound } from '../api/schemas';
import { Tag } from '../ui/Tag';
import { useUnits } from '../api/useUnits';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { ChoiceField, RadioField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatTime } from '../format/format';
import { useAspects } from './api';

/** One proposed aspect with its reason, its supporters and what became of it. */
export function NeedEntry({
  item,
  round,
  others,
}: {
  item: Need;
  round: NeedsRound;
  others: Need[];
}) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const units = useUnits();
  const staff = person.roles.some((role) => role === 'EMPLOYEE' || role === 'UNIT_HEAD');
  const merged = others.find((one) => one.id === item.decision?.mergedInto);
  return (
    <li className="entry" data-testid="need-item" data-status={item.status} data-id={item.id}>
      <div className="entry-head">
        <h3>{item.aspectName}</h3>
        <span className="marks">
          {item.mine ? <Tag>{t('needs.mine')}</Tag> : null}
          <Tag
            tone={
              item.status === 'PROPOSED' ? 'warn' : item.status === 'DROPPED' ? 'quiet' : 'good'
            }
            testId="need-item-status"
          >
            {t(`needs.status.${item.status}`)}
          </Tag>
        </span>
      </div>
      <p className="preline">{item.reason}</p>
      <div className="marks">
        {item.unitId ? <span className="hint">{units.nameOf(item.unitId)}</span> : null}
        {item.onBehalfOfUnit ? <Tag>{t('needs.forUnit')}</Tag> : null}
        <span className="hint" data-testid="need-item-supports">
          {t('needs.supports', { count: item.supports })}
        </span>
        {staff && round.collecting && item.status === 'PROPOSED' && !item.mine ? (
          <Support item={item} />
        ) : null}
      </div>
      {item.decision ? (
        <div className="said" data-testid="need-item-decision">
          <p>
            <strong>{t(`needs.decisions.${item.decision.kind}`)}</strong>
            {merged ? `: ${merged.aspectName}` : ''}
            {item.decision.aspectCode ? ` · ${item.decision.aspectCode}` : ''}
          </p>
          <p className="preline">{item.decision.reason}</p>
          <p className="hint">
            {t('common.decidedOn', { time: formatTime(item.decision.decidedAt, i18n.language) })}
          </p>
        </div>
      ) : round.status === 'OPEN' && person.roles.includes('PLANNER') ? (
        <Drawer title={t('needs.decide')} testId="need-item-decide">
          {(close) => <DecisionForm item={item} others={others} done={close} />}
        </Drawer>
      ) : null}
    </li>
  );
}

function Support({ item }: { item: Need }) {
  const { t } = useTranslation();
  const given = item.supportedByMe;
  const act = useAction(
    (api) => {
      const params = { path: { id: item.id } };
      return given
        ? api.DELETE('/api/needs/items/{id}/support', { params })
        : api.PUT('/api/needs/items/{id}/support', { params });
    },
    { touches: ['/api/needs'] },
  );
  return (
    <ActButton action={act} onClick={() => act.mutate()} testId="need-item-support">
      {given ? t('needs.withdraw') : t('needs.support')}
    </ActButton>
  );
}

function DecisionForm({ item, others, done }: { item: Need; others: Need[]; done: () => void }) {
  const { t } = useTranslation();
  const aspects = useAspects();
  const [decision, setDecision] = useState<NeedOutcome>();
  const [reason, setReason] = useState('');
  const [aspectCode, setCode] = useState(item.aspectCode ?? '');
  const [mergedInto, setMerged] = useState('');
  const decide = useAction(
    (api) =>
      api.POST('/api/needs/items/{id}/decision', {
        params: seen(item),
        body: {
          decision,
          reason: reason.trim(),
          ...(decision === 'KEPT' ? { aspectCode: aspectCode.trim() || undefined } : {}),
          ...(decision === 'MERGED' ? { mergedInto: mergedInto || undefined } : {}),
        },
      }),
    { touches: ['/api/needs', '/api/aspects'], said: t('needs.decided'), done },
  );
  return (
    <Form
      action={decide}
      onSubmit={() => decide.mutate()}
      submit={t('needs.decide')}
      testId="need-decision-form"
    >
      <RadioField
        at="/decision"
        label={t('needs.decision')}
        options={(['KEPT', 'MERGED', 'DROPPED'] as const).map((value) => ({
          value,
          label: t(`needs.decisions.${value}`),
        }))}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'KEPT' ? (
        <>
          <TextField
            at="/aspectCode"
            label={t('needs.aspectCode')}
            hint={t('needs.aspectCodeHint')}
            value={aspectCode}
            onChange={setCode}
          />
          <p className="hint">{(aspects.data ?? []).map((one) => one.code).join(' · ')}</p>
        </>
      ) : null}
      {decision === 'MERGED' ? (
        <ChoiceField
          at="/mergedInto"
          label={t('needs.mergedInto')}
          none={t('common.choose')}
          options={others
            .filter((one) => one.id !== item.id && one.status !== 'MERGED')
            .map((one) => ({ value: one.id, label: one.aspectName }))}
          value={mergedInto}
          onChange={setMerged}
        />
      ) : null}
      <TextField
        at="/reason"
        label={t('common.reason')}
        hint={t('common.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
