import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeedbackItem } from '../api/types';
import type { Row } from './FeedbackForm';

const FIELDS = ['behaviour', 'example', 'suggestion'] as const;

export function ItemFields({
  row,
  checked,
  onChange,
  onRemove,
}: {
  row: Row;
  checked: boolean;
  onChange: (item: FeedbackItem) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { key, item } = row;
  return (
    <fieldset className={`item item-${item.kind}`} data-testid="feedback-item">
      <legend>{t(item.kind === 'STRENGTH' ? 'team.strength' : 'team.improvement')}</legend>
      {FIELDS.map((field) => {
        const missing = checked && field !== 'suggestion' && !item[field]?.trim();
        const id = `${field}-${key}`;
        return (
          <div className="field" key={field}>
            <label htmlFor={id}>{t(`team.${field}`)}</label>
            <Input.TextArea
              id={id}
              autoSize={{ minRows: field === 'example' ? 3 : 1, maxRows: 12 }}
              maxLength={4000}
              value={item[field] ?? ''}
              aria-required={field !== 'suggestion'}
              aria-invalid={missing}
              {...(missing ? { status: 'error' as const, 'aria-describedby': `${id}-error` } : {})}
              data-testid={`feedback-${field}`}
              onChange={(event) => onChange({ ...item, [field]: event.target.value })}
            />
            {missing ? (
              <p className="field-error" id={`${id}-error`}>
                {t('team.required')}
              </p>
            ) : null}
          </div>
        );
      })}
      <Button type="text" danger onClick={onRemove}>
        {t('team.remove')}
      </Button>
    </fieldset>
  );
}
