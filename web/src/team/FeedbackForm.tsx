import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../api/client';
import type { Feedback, FeedbackItem } from '../api/schemas';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { ItemFields } from './ItemFields';

/** An item being written, with a key that stays while others come and go. */
interface Row {
  key: number;
  item: FeedbackItem;
}

let nextKey = 0;
const rowsOf = (items: FeedbackItem[]): Row[] => items.map((item) => ({ key: nextKey++, item }));

/** Feedback as a draft: saved as far as it goes, or completed once nothing is missing. */
export function FeedbackForm({
  appraisalId,
  feedback,
}: {
  appraisalId: string;
  feedback: Feedback;
}) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() => rowsOf(feedback.items));
  const [version, setVersion] = useState(feedback.version);

  // What was saved here, or what another saved in the meantime and the page has asked for again.
  const seen = { version: Math.max(version, feedback.version) };
  const save = useAction(
    async (api, complete: boolean) => {
      const path = { appraisalId };
      const saved = await api.PUT('/api/feedback/{appraisalId}/items', {
        params: { path, header: ifMatch(seen) },
        body: { items: rows.map((row) => written(row.item)) },
      });
      // Remembered at once: should completion be refused, the items are saved already.
      setVersion(saved.version);
      if (!complete) return saved;
      return api.POST('/api/feedback/{appraisalId}/completion', {
        params: { path, header: ifMatch(saved) },
      });
    },
    {
      touches: ['/api/feedback'],
      said: (complete) => t(complete ? 'team.completed' : 'team.saved'),
    },
  );
  const faults = rows.flatMap(({ item }, i) =>
    (['behaviour', 'example'] as const)
      .filter((name) => !item[name]?.trim())
      .map((name) => ({
        pointer: `/items/${i}/${name}`,
        code: 'missing',
        message: t('team.required'),
      })),
  );
  const add = (kind: FeedbackItem['kind']) =>
    setRows([...rows, ...rowsOf([{ kind, behaviour: '', example: '' }])]);
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate(true)}
      submit={t('team.complete')}
      testId="feedback"
      faults={faults}
      buttons={
        <Button disabled={save.isPending} onClick={() => save.mutate(false)}>
          {t('team.save')}
        </Button>
      }
    >
      {rows.map((row, i) => (
        <ItemFields
          key={row.key}
          at={`/items/${i}`}
          item={row.item}
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
    </Form>
  );
}

/** What is sent: nothing that is empty or that this form only shows. */
function written(item: FeedbackItem): FeedbackItem {
  const text = (value: string | undefined) => value?.trim() || undefined;
  return {
    kind: item.kind,
    indicatorId: item.indicatorId,
    behaviour: text(item.behaviour),
    example: text(item.example),
    suggestion: text(item.suggestion),
  };
}
