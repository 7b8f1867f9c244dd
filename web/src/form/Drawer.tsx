import { useState, type ReactNode } from 'react';

/** Something that is folded away until it is wanted. */
export function Drawer({
  title,
  testId,
  open: atFirst = false,
  children,
}: {
  title: string;
  testId: string;
  open?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(atFirst);
  return (
    <details className="drawer" open={open}>
      <summary
        data-testid={testId}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!open);
        }}
      >
        {title}
      </summary>
      {open ? <div className="drawer-body">{children(() => setOpen(false))}</div> : null}
    </details>
  );
}
