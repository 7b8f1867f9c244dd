import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client';
import { Failed } from '../ui/States';
import { useApi } from '../api/useApi';

export function AcknowledgementForm({
  appraisalId,
  version,
}: {
  appraisalId: string;
  version: number;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const reload = async () => {
    await queries.invalidateQueries({ queryKey: ['feedback', appraisalId] });
    await queries.invalidateQueries({ queryKey: ['feedbacks'] });
  };
  const send = useMutation({
    mutationFn: () =>
      api(`/api/feedback/${appraisalId}/acknowledgement`, {
        method: 'POST',
        version,
        body: { answer: answer.trim() },
      }),
    onSuccess: reload,
    onError: (error) => {
      if (error instanceof ApiError && error.status === 412) void reload();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = answer.trim() === '';
    setEmpty(missing);
    if (missing) field.current?.querySelector('textarea')?.focus();
    else send.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate data-testid="acknowledgement-form">
      <div className="field" ref={field}>
        <label htmlFor="answer">{t('results.answer')}</label>
        <p className="hint" id="answer-hint">
          {t('results.answerHint')}
        </p>
        <Input.TextArea
          id="answer"
          rows={4}
          maxLength={4000}
          value={answer}
          aria-describedby={empty ? 'answer-error' : 'answer-hint'}
          aria-invalid={empty}
          {...(empty ? { status: 'error' as const } : {})}
          onChange={(event) => {
            setAnswer(event.target.value);
            setEmpty(false);
          }}
          data-testid="acknowledgement-answer"
        />
        {empty ? (
          <p className="field-error" id="answer-error" role="alert">
            {t('results.answerRequired')}
          </p>
        ) : null}
      </div>
      {send.isError ? <Failed error={send.error} /> : null}
      <Button
        type="primary"
        htmlType="submit"
        loading={send.isPending}
        data-testid="acknowledgement-submit"
      >
        {t('results.acknowledge')}
      </Button>
    </form>
  );
}
