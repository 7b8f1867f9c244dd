import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client';
import type { Feedback, FeedbackItem } from '../api/types';
import { Failed } from '../ui/States';
import { useApi } from '../api/useApi';
import { ItemFields } from './ItemFields';

/** An item being written, with a key that stays while others come and go. */
export interface Row {
  key: number;
  item: FeedbackItem;
}

let nextKey = 0;
const rowsOf = (items: FeedbackItem[]): Row[] => items.map((item) => ({ key: nextKey++, item }));

export function FeedbackForm({
  appraisalId,
  feedback,
}: {
  appraisalId: string;
  feedback: Feedback;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [rows, setRows] = useState(() => rowsOf(feedback.items));
  const [checked, setChecked] = useState(false);

  const keep = (saved: Feedback) => queries.setQueryData(['feedback', appraisalId], saved);
  const save = useMutation({
    mutationFn: async (complete: boolean) => {
      const saved = await api<Feedback>(`/api/feedback/${appraisalId}/items`, {
        method: 'PUT',
        version: feedback.version,
        body: { items: rows.map((row) => written(row.item)) },
      });
      keep(saved);
      if (!complete) return;
      keep(
        await api<Feedback>(`/api/feedback/${appraisalId}/completion`, {
          method: 'POST',
          version: saved.version,
        }),
      );
    },
    onSuccess: async (_, complete) => {
      void message.success(t(complete ? 'team.completed' : 'team.saved'));
      await queries.invalidateQueries({ queryKey: ['feedbacks'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status === 412) {
        void queries.invalidateQueries({ queryKey: ['feedback', appraisalId] });
      }
    },
  });

  const complete = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const gap = rows.find(({ item }) => !item.behaviour?.trim() || !item.example?.trim());
    if (gap) {
      const field = gap.item.behaviour?.trim() ? 'example' : 'behaviour';
      document.getElementById(`${field}-${gap.key}`)?.focus();
    } else save.mutate(true);
  };
  const add = (kind: FeedbackItem['kind']) =>
    setRows([...rows, ...rowsOf([{ kind, behaviour: '', example: '' }])]);
  return (
    <form className="form" onSubmit={complete} noValidate data-testid="feedback-form">
      {rows.map((row) => (
        <ItemFields
          key={row.key}
          row={row}
          checked={checked}
          onChange={(item) =>
            setRows(rows.map((one) => (one.key === row.key ? { ...one, item } : one)))
          }
          onRemove={() => setRows(rows.filter((one) => one.key !== row.key))}
        />
      ))}
      <div className="buttons">
        <Button onClick={() => add('STRENGTH')}>{t('team.addStrength')}</Button>
        <Button onClick={() => add('IMPROVEMENT')}>{t('team.addImprovement')}</Button>
      </div>
      {save.isError ? <Failed error={save.error} /> : null}
      <div className="buttons">
        <Button
          loading={save.isPending && save.variables === false}
          onClick={() => save.mutate(false)}
        >
          {t('team.save')}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending && save.variables === true}
          data-testid="feedback-complete"
        >
          {t('team.complete')}
        </Button>
      </div>
    </form>
  );
}

/** What is sent: nothing that is empty or that this form only shows. */
function written(item: FeedbackItem): FeedbackItem {
  const text = (value: string | undefined) => value?.trim() || undefined;
  return JSON.parse(
    JSON.stringify({
      kind: item.kind,
      indicatorId: item.indicatorId ?? undefined,
      behaviour: text(item.behaviour),
      example: text(item.example),
      suggestion: text(item.suggestion),
    }),
  ) as FeedbackItem;
}
