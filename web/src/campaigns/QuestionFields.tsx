import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '../form/fields';

/** A question being written; `correct` is the index of its right choice, empty while not said. */
export interface Draft {
  text: string;
  choices: string[];
  correct: string;
}

export function QuestionFields({
  number,
  draft,
  onChange,
  onRemove,
}: {
  number: number;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const at = `/quiz/questions/${number - 1}`;
  return (
    <fieldset className="item" data-testid="campaign-question">
      <legend>{t('campaigns.question', { number })}</legend>
      <TextField
        at={`${at}/text`}
        label={t('campaigns.questionText')}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
      {draft.choices.map((choice, i) => (
        <TextField
          key={i}
          at={`${at}/choices/${i}`}
          label={t('campaigns.choice', { number: i + 1 })}
          value={choice}
          onChange={(text) =>
            onChange({
              ...draft,
              choices: draft.choices.map((other, j) => (i === j ? text : other)),
            })
          }
        />
      ))}
      <ChoiceField
        at={`${at}/correct`}
        label={t('campaigns.correct')}
        none={t('common.choose')}
        options={draft.choices.map((choice, i) => ({
          value: String(i),
          label: choice.trim() || t('campaigns.choice', { number: i + 1 }),
        }))}
        value={draft.correct}
        onChange={(correct) => onChange({ ...draft, correct })}
      />
      <div className="buttons">
        {draft.choices.length < 6 ? (
          <Button onClick={() => onChange({ ...draft, choices: [...draft.choices, ''] })}>
            {t('campaigns.addChoice')}
          </Button>
        ) : null}
        {draft.choices.length > 2 ? (
          <Button
            onClick={() => onChange({ ...draft, choices: draft.choices.slice(0, -1), correct: '' })}
          >
            {t('campaigns.removeChoice')}
          </Button>
        ) : null}
        {onRemove ? (
          <Button type="text" danger onClick={onRemove}>
            {t('campaigns.removeQuestion', { number })}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
